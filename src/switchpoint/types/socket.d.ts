// Written by `npm run types:write` from src/switchpoint/python/socket/socket.ts. Do not edit.
import type { OSError } from "./builtins.d.ts";

export declare const AF_INET = 2;
/** The constants of Python's `socket` that the model knows, with Linux's values. Source: socket(2), socket(7). */
export declare const AF_UNIX = 1;
export declare const INADDR_ANY = 0;
export declare const IPPROTO_TCP = 6;
export declare const IPPROTO_UDP = 17;
export declare const MSG_DONTWAIT = 64;
export declare const MSG_PEEK = 2;
export declare const SHUT_RD = 0;
export declare const SHUT_RDWR = 2;
export declare const SHUT_WR = 1;
export declare const SOCK_DGRAM = 2;
export declare const SOCK_STREAM = 1;
export declare const SOL_SOCKET = 1;
export declare const SOMAXCONN = 4096;
export declare const SO_ERROR = 4;
export declare const SO_KEEPALIVE = 9;
export declare const SO_RCVBUF = 8;
export declare const SO_REUSEADDR = 2;
export declare const SO_REUSEPORT = 15;
export declare const SO_SNDBUF = 7;
export declare const TCP_NODELAY = 1;
/** A host name that nobody knows. */
export declare class gaierror extends OSError {
}
/** `instanceof` asks about TimeoutError where the two are one. */
export declare class timeout extends OSError {
    static [Symbol.hasInstance](value: unknown): boolean;
}
export declare class socket {
    /** AF_INET, AF_UNIX; SOCK_STREAM, SOCK_DGRAM; 0. */
    readonly family: number;
    readonly type: number;
    readonly proto: number;
    constructor(keywords: {
        family?: number;
        type?: number;
        proto?: number;
        fileno?: number | null;
    });
    /**
     * @param fileno the descriptor of a socket that is open already; null: a new one
     * @throws OSError for a family or type that the model does not have
     */
    constructor(family?: number, type?: number, proto?: number, fileno?: number | null);
    /** The descriptor's number; -1 once it is closed. */
    fileno(): number;
    /** Seconds, or null: methods wait for ever. */
    get timeout(): number | null;
    gettimeout(): number | null;
    /** @throws ValueError if it is negative */
    settimeout(value: number | null): void;
    setblocking(flag: boolean): void;
    getblocking(): boolean;
    /** Accepted and without effect. */
    setsockopt(_level: number, _option: number, _value: unknown): void;
    /** SO_ERROR says, once, what a non-blocking connect came to; all else is 0. */
    getsockopt(_level: number, option: number): number;
    /** Its own address. */
    getsockname(): Address;
    /** @throws OSError if it is not connected */
    getpeername(): Address;
    /** @throws OSError if the port is taken */
    bind(address: Address): void;
    /** From now on others can connect; `backlog` and one more may wait to be accepted. */
    listen(keywords: {
        backlog?: number;
    }): void;
    /** From now on others can connect; `backlog` and one more may wait to be accepted. */
    listen(backlog?: number): void;
    /**
     * Waits for a connection: the socket at this end of it, and the address of the other end.
     * @throws BlockingIOError, TimeoutError
     */
    accept(): [
        socket,
        Address
    ];
    /**
     * Connects to who listens at `address`; a datagram socket only remembers where its messages go.
     * @throws ConnectionRefusedError if nobody does
     */
    connect(address: Address): void;
    /** The same, but gives the error's number; 0: it went well. */
    connect_ex(address: Address): number;
    /**
     * Sends what there is room for; says how many bytes that were. Waits until there is room for one.
     * @throws BrokenPipeError, ConnectionResetError if the other end is gone; BlockingIOError, TimeoutError
     */
    send(data: Uint8Array, flags?: number): number;
    /** Sends all of it; the time-out is for the whole. */
    sendall(data: Uint8Array, flags?: number): void;
    /** Sends a message to `address`. Nobody is told whether it arrives. */
    sendto(data: Uint8Array, address: Address): number;
    /**
     * Receives up to `bufsize` bytes; none: the other end has ended the stream. Of a message that is longer the rest is lost.
     * @throws ConnectionResetError; BlockingIOError, TimeoutError
     */
    recv(bufsize: number, flags?: number): Uint8Array;
    /** The same, with the sender's address. */
    recvfrom(bufsize: number, flags?: number): [
        Uint8Array,
        Address | null
    ];
    /** Receives into `buffer`, up to `nbytes` (0: as many as it holds); says how many. */
    recv_into(buffer: Uint8Array, nbytes?: number, flags?: number): number;
    /**
     * Ends one direction, or both: SHUT_RD, SHUT_WR, SHUT_RDWR.
     * @throws OSError if it is not connected
     */
    shutdown(how: number): void;
    /** Closes it; doing so again has no effect. */
    close(): void;
    /** Forgets the descriptor without closing it, and gives its number. */
    detach(): number;
    [Symbol.dispose](): void;
}
/** `[host, port]`; of a Unix socket pair "". */
declare type Address = readonly [
    host: string,
    port: number
] | string;
/** The same as OSError. */
export declare const error: typeof OSError;
/** Two sockets that are connected with each other, without an address. */
export declare function socketpair(family?: number, type?: number, _proto?: number): [
    socket,
    socket
];
/**
 * A new socket that is connected to `address`, with that time-out (null: none).
 * @throws ConnectionRefusedError if nobody listens there
 */
export declare function create_connection(address: Address, keywords: {
    timeout?: number | null;
}): socket;
/**
 * A new socket that is connected to `address`, with that time-out (null: none).
 * @throws ConnectionRefusedError if nobody listens there
 */
export declare function create_connection(address: Address, timeout?: number | null): socket;
/** A new socket that listens at `address`. */
export declare function create_server(address: Address, keywords: {
    family?: number;
    backlog?: number | null;
    reuse_port?: boolean;
}): socket;
/** A new socket that listens at `address`. */
export declare function create_server(address: Address, family?: number, backlog?: number | null, reuse_port?: boolean): socket;
/** The name of this machine. */
export declare function gethostname(): string;
export {};
