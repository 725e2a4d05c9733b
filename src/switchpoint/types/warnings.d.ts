// Written by `npm run types:write` from src/switchpoint/python/warnings/warnings.ts. Do not edit.
import type { Warning } from "./builtins.d.ts";

/**
 * Issues a warning: a text and its class, or a warning itself.
 * @throws the warning, if a filter says "error"
 */
export declare function warn(message: string | Warning, keywords: {
    category?: Category;
}): void;
/**
 * Issues a warning: a text and its class, or a warning itself.
 * @throws the warning, if a filter says "error"
 */
export declare function warn(message: string | Warning, category?: Category): void;
/** A class of warnings. */
declare type Category = new (...args: any[]) => Warning;
/** From now on warnings of this class are treated so; it goes before earlier filters. @throws ValueError for an unknown action */
export declare function simplefilter(action: Action, keywords: {
    category?: Category;
    append?: boolean;
}): void;
/** From now on warnings of this class are treated so; it goes before earlier filters. @throws ValueError for an unknown action */
export declare function simplefilter(action: Action, category?: Category, append?: boolean): void;
/** What to do with a warning. */
declare type Action = "default" | "error" | "ignore" | "always" | "all" | "module" | "once";
/** The same for those whose text begins as the regular expression `message` says. @throws ValueError for an unknown action */
export declare function filterwarnings(action: Action, keywords: {
    message?: string;
    category?: Category;
    append?: boolean;
}): void;
/** The same for those whose text begins as the regular expression `message` says. @throws ValueError for an unknown action */
export declare function filterwarnings(action: Action, message?: string, category?: Category, append?: boolean): void;
/** Forgets all filters. */
export declare function resetwarnings(): void;
/** `with catch_warnings():` at the end of the block filters are as before. With `record` it is a list of what was warned of, and nothing is printed. */
export declare class catch_warnings extends Array<WarningMessage> {
    static get [Symbol.species](): ArrayConstructor;
    constructor(options?: {
        record?: boolean;
    });
    [Symbol.dispose](): void;
}
/** A warning that was recorded instead of printed. */
declare interface WarningMessage {
    readonly message: Warning;
    readonly category: Function;
    readonly filename: string;
    readonly lineno: number;
}
export {};
