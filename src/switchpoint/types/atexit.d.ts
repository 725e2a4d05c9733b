// Written by `npm run types:write` from src/switchpoint/python/atexit.ts. Do not edit.
/** Will call `func` with these arguments at the end. Returns `func`. */
export declare function register<F extends (...args: any[]) => unknown>(func: F, ...args: Parameters<F>): F;
/** Forgets every registration of `func`. */
export declare function unregister(func: (...args: any[]) => unknown): void;
export {};
