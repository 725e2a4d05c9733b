// Written by `npm run types:write` from src/switchpoint/python/concurrent/interpreters/interpreters.ts. Do not edit.
import type { Exception, TypeError } from "./builtins.d.ts";

import type { Empty, Full } from "./queue.d.ts";

import type { Thread } from "./threading.d.ts";

/** A call in another interpreter raised an exception that nobody caught there. */
export declare class ExecutionFailed extends InterpreterError {
    readonly excinfo: ExceptionInfo;
    constructor(excinfo: ExceptionInfo);
}
/** Something is wrong with an interpreter. */
export declare class InterpreterError extends Exception {
}
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
/** There is no interpreter of that number, or no more. */
export declare class InterpreterNotFoundError extends InterpreterError {
}
/** The object cannot be passed to another interpreter. */
export declare class NotShareableError extends TypeError {
    get name(): string;
    set name(name: string);
}
/** `get` without waiting, or not for long enough, and there is nothing to get. It is a `queue.Empty`. */
export declare class QueueEmpty extends Empty {
}
/** `put` without waiting, or not for long enough, and there is no room. It is a `queue.Full`. */
export declare class QueueFull extends Full {
}
export declare class Interpreter {
    /** Another object for the interpreter of that number. @throws InterpreterNotFoundError if there is none */
    constructor(id: number);
    /** Its number: 0 for the main interpreter. */
    get id(): number;
    /** Who made it. */
    get whence(): string;
    /** True while a thread runs `exec` or `call` in it; of the main interpreter always. */
    is_running(): boolean;
    /**
     * Ends the interpreter: waits for its threads, then it is gone.
     * @throws InterpreterError if it is running or is the current one
     */
    close(): void;
    /**
     * Gives its program global names with copies of these values. A function reads them there after `declare let name: …`, which
     * makes the name known to TypeScript and to nobody else.
     * @throws NotShareableError if a value cannot be passed
     */
    prepare_main(ns: Readonly<Record<string, unknown>>): void;
    /**
     * Runs `code` in the interpreter, in the calling thread. What is a string of source text in Python is here a function that stands
     * at the top of a module and takes nothing: its body is the text. It runs in the interpreter's own instance of the program,
     * whose modules run before the first call, with `__name__` "<fake __main__>"; so what only the main interpreter shall do
     * belongs under `if (__name__ === "__main__")`. The variables of that instance stay from one call to the next.
     * @throws ExecutionFailed if it raised
     */
    exec(code: () => unknown): void;
    /**
     * Calls a function there, in the calling thread: the function of that name in the interpreter's own instance of the program (see
     * `exec`), with copies of the arguments. Gives a copy of the result.
     * @throws ExecutionFailed if it raised, NotShareableError if something cannot be passed
     */
    call<A extends readonly unknown[], R>(callable: (...args: A) => R, ...args: A): R;
    /** The same in a new thread, which has been started. Nobody gets the result; an exception is printed. */
    call_in_thread<A extends readonly unknown[]>(callable: (...args: A) => unknown, ...args: A): Thread;
    toString(): string;
}
/** Makes a queue that values can be passed through between interpreters. @param maxsize how many items it holds at most; zero or less: any number */
export declare function create_queue<T = any>(keywords: {
    maxsize?: number;
}): Queue<T>;
/** Makes a queue that values can be passed through between interpreters. @param maxsize how many items it holds at most; zero or less: any number */
export declare function create_queue<T = any>(maxsize?: number): Queue<T>;
export declare class Queue<T = any> {
    /** Another object for the queue of that number. @throws QueueNotFoundError if there is none */
    constructor(id: number);
    /** Its number, the same in every interpreter. */
    get id(): number;
    /** How many items it holds at most; zero: any number. */
    get maxsize(): number;
    empty(): boolean;
    full(): boolean;
    /** How many items it holds; by the time that you look at the number it may be another. */
    qsize(): number;
    /**
     * Puts a copy of an object into the queue (a memoryview or a queue is not copied); waits while it is full.
     * @param timeout whole seconds that it waits at most, rounded down as in CPython; null: for ever
     * @throws QueueFull if there was no room in time, NotShareableError if the object cannot be passed
     */
    put(obj: T, keywords: {
        block?: boolean;
        timeout?: number | null;
    }): void;
    /**
     * Puts a copy of an object into the queue (a memoryview or a queue is not copied); waits while it is full.
     * @param timeout whole seconds that it waits at most, rounded down as in CPython; null: for ever
     * @throws QueueFull if there was no room in time, NotShareableError if the object cannot be passed
     */
    put(obj: T, block?: boolean, timeout?: number | null): void;
    /** `put` that does not wait. */
    put_nowait(obj: T): void;
    /**
     * Takes an object out of the queue; waits while there is none.
     * @param timeout whole seconds that it waits at most, rounded down as in CPython; null: for ever
     * @throws QueueEmpty if there was none in time
     */
    get(keywords: {
        block?: boolean;
        timeout?: number | null;
    }): T;
    /**
     * Takes an object out of the queue; waits while there is none.
     * @param timeout whole seconds that it waits at most, rounded down as in CPython; null: for ever
     * @throws QueueEmpty if there was none in time
     */
    get(block?: boolean, timeout?: number | null): T;
    /** `get` that does not wait. */
    get_nowait(): T;
    toString(): string;
}
/** Makes an interpreter, with a GIL of its own, in which nothing runs yet. */
export declare function create(): Interpreter;
/** All interpreters that there are, the main one first. */
export declare function list_all(): Interpreter[];
/** The one that runs this. */
export declare function get_current(): Interpreter;
/** The one that the process began with. */
export declare function get_main(): Interpreter;
/** True if the object is passed without pickle; what is not may be passed all the same. An array counts as a tuple. */
export declare function is_shareable(obj: unknown): boolean;
export {};
