// Written by `npm run types:write` from src/switchpoint/python/multiprocessing/connections.ts. Do not edit.
export declare class Connection {
    /** @throws ValueError for a handle that is none */
    constructor(handle: number, readable?: boolean, writable?: boolean);
    get closed(): boolean;
    get readable(): boolean;
    get writable(): boolean;
    /** Its descriptor. */
    fileno(): number;
    close(): void;
    /** Sends an object. What cannot be pickled raises here. */
    send(obj: unknown): void;
    /**
     * Receives an object; waits until there is one.
     * @throws EOFError if nobody can send any more
     */
    recv(): any;
    /** Sends bytes as one message: `size` of them from `offset` on (null: all). */
    send_bytes(buf: ArrayBufferView, keywords: {
        offset?: number;
        size?: number | null;
    }): void;
    /** Sends bytes as one message: `size` of them from `offset` on (null: all). */
    send_bytes(buf: ArrayBufferView, offset?: number, size?: number | null): void;
    /**
     * Receives a message of bytes.
     * @throws OSError if it is longer than `maxlength`; then the connection can be read no more
     */
    recv_bytes(keywords: {
        maxlength?: number | null;
    }): Uint8Array;
    /**
     * Receives a message of bytes.
     * @throws OSError if it is longer than `maxlength`; then the connection can be read no more
     */
    recv_bytes(maxlength?: number | null): Uint8Array;
    /**
     * Receives a message into a buffer, from `offset` on; gives its length.
     * @throws BufferTooShort, with the message, if it does not fit
     */
    recv_bytes_into(buf: Uint8Array, offset?: number): number;
    /** Whether there is something to receive; waits for it at most `timeout` seconds (null: for ever). The end counts too. */
    poll(keywords: {
        timeout?: number | null;
    }): boolean;
    /** Whether there is something to receive; waits for it at most `timeout` seconds (null: for ever). The end counts too. */
    poll(timeout?: number | null): boolean;
    [Symbol.dispose](): void;
}
/** Two connected ends. With `duplex` false the first can only receive, and the second only send. */
export declare function Pipe(duplex?: boolean): [
    Connection,
    Connection
];
/**
 * Waits until one of the objects is ready: a connection or socket that can be read, or a sentinel whose process has ended. Gives all that
 * are, in the order given; at the end of `timeout` seconds (null: never) none.
 */
export declare function wait<T extends FileLike>(object_list: Iterable<T>, keywords: {
    timeout?: number | null;
}): T[];
/**
 * Waits until one of the objects is ready: a connection or socket that can be read, or a sentinel whose process has ended. Gives all that
 * are, in the order given; at the end of `timeout` seconds (null: never) none.
 */
export declare function wait<T extends FileLike>(object_list: Iterable<T>, timeout?: number | null): T[];
/** A descriptor, or an object that has one. */
declare type FileLike = number | {
    fileno(): number;
};
/**
 * Connects to who listens at `address`.
 * @throws FileNotFoundError, ConnectionRefusedError if nobody does
 * @throws AuthenticationError if the other end has another key
 */
export declare function Client(address: ListenerAddress, keywords: {
    family?: Family | null;
    authkey?: Uint8Array | null;
}): Connection;
/**
 * Connects to who listens at `address`.
 * @throws FileNotFoundError, ConnectionRefusedError if nobody does
 * @throws AuthenticationError if the other end has another key
 */
export declare function Client(address: ListenerAddress, family?: Family | null, authkey?: Uint8Array | null): Connection;
/** A name, or host and port. */
export type ListenerAddress = string | readonly [
    host: string,
    port: number
];
type Family = "AF_UNIX" | "AF_INET";
export declare class Listener {
    constructor(keywords: {
        address?: ListenerAddress | null;
        family?: Family | null;
        backlog?: number;
        authkey?: Uint8Array | null;
    });
    /**
     * @param address null: a new one of that family; port 0: one that is free
     * @param family "AF_UNIX" or "AF_INET"; null: the address's
     * @param backlog how many may wait to be accepted; here any number may
     * @param authkey null: who connects need not know a key
     * @throws OSError if the address is in use
     */
    constructor(address?: ListenerAddress | null, family?: Family | null, backlog?: number, authkey?: Uint8Array | null);
    /** Where it listens. */
    get address(): ListenerAddress;
    /** The address of who was accepted last; null: nobody yet, or it has none. */
    get last_accepted(): ListenerAddress | null;
    /**
     * Waits for a connection.
     * @throws OSError after `close`
     * @throws AuthenticationError if the other end does not know the key
     */
    accept(): Connection;
    /** Frees the address; who has not been accepted finds the connection closed. */
    close(): void;
    [Symbol.dispose](): void;
}
export {};
