// Written by `npm run types:write` from src/switchpoint/python/pickle/pickle.ts. Do not edit.
import type { Exception } from "./builtins.d.ts";

/** The root of pickle's own errors. */
export declare class PickleError extends Exception {
}
/** Something has no pickle. */
export declare class PicklingError extends PickleError {
}
/** Bytes are no pickle. */
export declare class UnpicklingError extends PickleError {
}
export declare const HIGHEST_PROTOCOL = 5;
export declare const DEFAULT_PROTOCOL = 4;
/**
 * The pickle of a value.
 * @throws PicklingError or AttributeError for a function or class that does not stand at the top of a module, TypeError for
 * what cannot be pickled
 */
export declare function dumps(obj: unknown, keywords: {
    protocol?: number | null;
}): Uint8Array<ArrayBuffer>;
/**
 * The pickle of a value.
 * @throws PicklingError or AttributeError for a function or class that does not stand at the top of a module, TypeError for
 * what cannot be pickled
 */
export declare function dumps(obj: unknown, protocol?: number | null): Uint8Array<ArrayBuffer>;
/**
 * The value of a pickle.
 * @throws UnpicklingError, EOFError for what is no pickle, AttributeError for a name that is not there
 */
export declare function loads(data: ArrayBufferView | {
    readonly nbytes: number;
}): any;
export {};
