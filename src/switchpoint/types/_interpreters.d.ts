// Written by `npm run types:write` from src/switchpoint/python/concurrent/interpreters/private-module.ts. Do not edit.
export { InterpreterError } from "./interpreters.js";

export { InterpreterNotFoundError } from "./interpreters.js";

export { NotShareableError } from "./interpreters.js";

/**
 * Makes an interpreter and gives its number.
 * @param config "isolated": it has its own GIL; "legacy": it shares the GIL of its maker
 */
export declare function create(config?: "isolated" | "legacy"): number;
/** Ends interpreter `id`. @throws InterpreterError if it is running or is the current one */
export declare function destroy(id: number): void;
/** The numbers of all interpreters. */
export declare function list_all(): number[];
/** The number of the one that runs this. */
export declare function get_current(): number;
/** The number of the one that the process began with. */
export declare function get_main(): number;
/** True while a thread runs in it. */
export declare function is_running(id: number): boolean;
/**
 * Runs `code`, a function at the top of a module, in interpreter `id` (see concurrent.interpreters, Interpreter.exec). Gives what is to
 * be told of an exception that nobody caught there, or null.
 */
export declare function exec(id: number, code: () => unknown): ExceptionInfo | null;
/** What is told of an exception that ended a call in another interpreter; the exception itself stays there. */
declare interface ExceptionInfo {
    readonly type: {
        readonly __name__: string;
        readonly __qualname__: string;
        readonly __module__: string;
    };
    readonly msg: string;
    /** Class and text. */
    readonly formatted: string;
    /** The same with its traceback. */
    readonly errdisplay: string;
}
export {};
