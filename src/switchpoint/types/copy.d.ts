// Written by `npm run types:write` from src/switchpoint/python/pickle/copy.ts. Do not edit.
/**
 * A copy of `x` with the same parts.
 * @throws TypeError for what has no copy, a lock for example
 */
export declare function copy<T>(x: T): T;
/**
 * A copy of `x` with copies of its parts.
 * @throws TypeError for what has no copy
 */
export declare function deepcopy<T>(x: T): T;
export {};
