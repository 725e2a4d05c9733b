// Written by `npm run types:write` from src/switchpoint/python/logging.ts. Do not edit.
export declare const CRITICAL = 50;
export declare const ERROR = 40;
export declare const WARNING = 30;
export declare const INFO = 20;
export declare const DEBUG = 10;
export declare const NOTSET = 0;
/** What `exception` and its likes take besides the message's arguments. */
export interface LogOptions {
    /** The exception whose traceback is printed under the message. */
    exc_info?: unknown;
}
export declare class Logger {
    readonly name: string;
    constructor(name: string);
    /** Its own level; 0: that of the next logger above it that has one. */
    get level(): number;
    /** @throws ValueError for a name that is no level */
    setLevel(level: number | string): void;
    /** The least level that it writes. */
    getEffectiveLevel(): number;
    isEnabledFor(level: number): boolean;
    debug(msg: unknown, ...args: unknown[]): void;
    info(msg: unknown, ...args: unknown[]): void;
    warning(msg: unknown, ...args: unknown[]): void;
    error(msg: unknown, ...args: unknown[]): void;
    critical(msg: unknown, ...args: unknown[]): void;
    /** An error with a traceback: of `exc_info`, since nothing here knows which exception is being handled. */
    exception(msg: unknown, ...args: unknown[]): void;
    /** Writes `msg % args` if `level` is high enough. @param args at last perhaps `{ exc_info }` */
    log(level: number, msg: unknown, ...args: unknown[]): void;
}
/** The logger of that name, always the same one; without a name, the root. */
export declare function getLogger(keywords: {
    name?: string | null;
}): Logger;
/** The logger of that name, always the same one; without a name, the root. */
export declare function getLogger(name?: string | null): Logger;
/** How `basicConfig` sets up the root. */
export interface BasicOptions {
    level?: number | string;
    format?: string;
    /** Do it although it has been done before (Python 3.8). */
    force?: boolean;
}
/** Gives the root its handler, if it has none. */
export declare function basicConfig(options?: BasicOptions): void;
/** Logs with the root, which gets its handler if it has none. */
export declare function debug(msg: unknown, ...args: unknown[]): void;
export declare function info(msg: unknown, ...args: unknown[]): void;
export declare function warning(msg: unknown, ...args: unknown[]): void;
export declare function error(msg: unknown, ...args: unknown[]): void;
export declare function critical(msg: unknown, ...args: unknown[]): void;
export declare function exception(msg: unknown, ...args: unknown[]): void;
export declare function log(level: number, msg: unknown, ...args: unknown[]): void;
/** The name of a level, or the level of a name. */
export declare function getLevelName(level: number | string): string | number;
export {};
