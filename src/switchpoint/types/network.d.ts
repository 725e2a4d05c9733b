// Written by `npm run types:write` from src/switchpoint/python/socket/network.ts. Do not edit.
/** What a host is like. */
export interface HostOptions {
    /** Seconds from a request to the first byte of the answer: 0.05 if not given. */
    latency?: number;
    /** Bytes per second, of all downloads together: 10 million if not given. */
    bandwidth?: number;
    /** Bytes of a page that `pages` does not name: 100,000 if not given. */
    size?: number;
    /** What there is, by path: how many bytes, or which. */
    pages?: Readonly<Record<string, number | Uint8Array>>;
    /** Downloads that it serves at one time; it refuses more. No limit if not given. */
    connections?: number;
}
/** What came of a download. */
export declare class Response {
    readonly url: string;
    /** Bytes. */
    readonly length: number;
    constructor(url: string, page: number | Uint8Array);
    /** All of it; zeros where only the size was given. */
    read(): Uint8Array;
}
/**
 * Makes a host known, or gives a known one other properties.
 * @throws ValueError for a latency or bandwidth that makes no sense
 */
export declare function host(name: string, options?: HostOptions): void;
/**
 * Downloads `http://host/path` and waits until it is there.
 * @throws gaierror for a host that is not known, ConnectionRefusedError if it serves too many already
 */
export declare function fetch(url: string): Response;
export {};
