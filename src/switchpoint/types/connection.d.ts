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
    send_bytes(buf: ArrayBufferView, offset?: number, size?: number | null): void;
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
export {};
