// Written by `npm run types:write` from src/switchpoint/python/asyncio/asyncio.ts. Do not edit.
import type { Context } from "./contextvars.d.ts";

import type { Executor, ThreadPoolExecutor, Future as ConcurrentFuture } from "./futures.d.ts";

import type { socket } from "./socket.d.ts";

import type { RuntimeError, BaseException, EOFError, Exception, TimeoutError as BuiltinTimeoutError } from "./builtins.d.ts";

import type { Popen } from "./subprocess.d.ts";

export declare class Barrier {
    /**
     * @param parties how many tasks make it full
     * @throws ValueError if that is less than 1
     */
    constructor(parties: number);
    /** How many tasks make it full. */
    get parties(): number;
    /** How many wait now. */
    get n_waiting(): number;
    get broken(): boolean;
    /**
     * Waits until it is full; gives the place in the order of arrival, from 0.
     * @throws BrokenBarrierError if it is broken or reset
     */
    wait(): Promise<number>;
    /** Empties it: who waits gets a BrokenBarrierError. */
    reset(): Promise<void>;
    /** Breaks it for good. */
    abort(): Promise<void>;
    toString(): string;
}
export declare class Condition {
    constructor(keywords: {
        lock?: Lock | null;
    });
    /** @param lock the lock around it; a new one if absent */
    constructor(lock?: Lock | null);
    /** True while somebody has the lock. */
    locked(): boolean;
    /** Takes the lock. */
    acquire(): Promise<boolean>;
    /** Unlocks the lock. */
    release(): void;
    /** `async with condition:` is `await using _ = await condition.held()`. */
    held(): Promise<AsyncHeld>;
    /**
     * Unlocks the lock, waits to be notified, takes the lock again; True.
     * @throws RuntimeError if the lock is not taken
     */
    wait(): Promise<boolean>;
    /** Waits until `predicate()` is true, and gives its value. */
    wait_for<T>(predicate: () => T): Promise<T>;
    /**
     * Lets the `n` tasks go on that have waited longest.
     * @throws RuntimeError if the lock is not taken
     */
    notify(keywords: {
        n?: number;
    }): void;
    /**
     * Lets the `n` tasks go on that have waited longest.
     * @throws RuntimeError if the lock is not taken
     */
    notify(n?: number): void;
    /** Lets all go on. */
    notify_all(): void;
    toString(): string;
}
export declare class Lock {
    /** True while somebody has it. */
    locked(): boolean;
    /** Waits until it is unlocked, and takes it; True. */
    acquire(): Promise<boolean>;
    /**
     * Unlocks it and lets the first waiter go on.
     * @throws RuntimeError if it is not locked
     */
    release(): void;
    /** `async with lock:` is `await using _ = await lock.held()`. */
    held(): Promise<AsyncHeld>;
    toString(): string;
}
declare class AsyncHeld {
    constructor(lock: {
        release(): void;
    });
    [Symbol.asyncDispose](): Promise<void>;
    /** TypeScript's form of the same. */
    [Symbol.asyncDispose](): Promise<void>;
}
export declare class EventLoop extends LoopFace {
    /** Callbacks that take longer than this many seconds are reported in debug mode. */
    get slow_callback_duration(): number;
    set slow_callback_duration(seconds: number);
    /** Seconds on the loop's own clock, which is `time.monotonic`. */
    time(): number;
    /** Has `callback(*args)` called in the next round; calls keep their order. */
    call_soon(callback: (...args: any[]) => unknown, ...args: unknown[]): Handle;
    /** The same from any thread: it also wakes the loop. */
    call_soon_threadsafe(callback: (...args: any[]) => unknown, ...args: unknown[]): Handle;
    /** Has `callback(*args)` called `delay` seconds from now. */
    call_later(delay: number, callback: (...args: any[]) => unknown, ...args: unknown[]): TimerHandle;
    /** Has `callback(*args)` called when the loop's clock shows `when`. */
    call_at(when: number, callback: (...args: any[]) => unknown, ...args: unknown[]): TimerHandle;
    /** A new future of this loop. */
    create_future<T = unknown>(): Future<T>;
    /** Makes a task of a coroutine: its first step comes in the next round; with `eager_start` (from 3.14) at once. */
    create_task<T>(coro: Promise<T> | Promise<T>, keywords: {
        name?: string | null;
        context?: object | null;
        eager_start?: boolean | null;
    }): Task<T>;
    /** Makes a task of a coroutine: its first step comes in the next round; with `eager_start` (from 3.14) at once. */
    create_task<T>(coro: Promise<T> | Promise<T>, name?: string | null, context?: object | null, eager_start?: boolean | null): Task<T>;
    /** @param factory `factory(loop, coro)`, called by `create_task`; null: the usual one */
    set_task_factory(factory: ((loop: EventLoop, coro: any, ...more: any[]) => unknown) | null): void;
    get_task_factory(): unknown;
    /** Runs until `stop` is called. */
    run_forever(): void;
    /**
     * Runs until a future or coroutine is done, and gives its result.
     * @throws what it raises; RuntimeError if `stop` was called before
     */
    run_until_complete<T>(future: Promise<T> | Future<T> | Promise<T>): T;
    /** The round in progress is the last. */
    stop(): void;
    /** True while a thread runs it. */
    is_running(): boolean;
    is_closed(): boolean;
    /**
     * Forgets all that is queued.
     * @throws RuntimeError while it runs
     */
    close(): void;
    get_debug(): boolean;
    /** In debug mode slow callbacks are reported, and calls from wrong threads are errors. */
    set_debug(enabled: boolean): void;
    /** @param handler `handler(loop, context)`; null: the usual one */
    set_exception_handler(handler: ((loop: EventLoop, context: ExceptionContext) => unknown) | null): void;
    get_exception_handler(): unknown;
    /** Hands an exception that nobody caught to the handler. */
    call_exception_handler(context: ExceptionContext): void;
    default_exception_handler(context: ExceptionContext): void;
    /**
     * Runs `func(*args)` in a thread (or process) of `executor`; null: the loop's own pool of threads. Cancelling the future does
     * not stop the thread.
     */
    run_in_executor<T>(executor: Executor | null, func: (...args: any[]) => T, ...args: unknown[]): Future<T>;
    /** What `run_in_executor(None, …)` uses from now on. */
    set_default_executor(executor: ThreadPoolExecutor): void;
    /** Has `callback(*args)` called in every round in which the file can be read. */
    add_reader(fd: FileLike, callback: (...args: any[]) => unknown, ...args: unknown[]): void;
    /** Takes that back; false if there was nothing. */
    remove_reader(fd: FileLike): boolean;
    /** Has `callback(*args)` called in every round in which the file can be written. */
    add_writer(fd: FileLike, callback: (...args: any[]) => unknown, ...args: unknown[]): void;
    /** Takes that back; false if there was nothing. */
    remove_writer(fd: FileLike): boolean;
    /**
     * Has `callback(*args)` called by the loop when a signal comes.
     * @throws RuntimeError outside of the main thread; ValueError if there is no such signal
     */
    add_signal_handler(sig: number, callback: (...args: any[]) => unknown, ...args: unknown[]): void;
    /** Takes that back: the signal does its default; false if there was nothing. */
    remove_signal_handler(sig: number): boolean;
    /** Receives at most `nbytes` bytes; none: the other side has closed. The socket must not block, here and below. */
    sock_recv(sock: socket, nbytes: number): Promise<Uint8Array>;
    /** Sends everything. */
    sock_sendall(sock: socket, data: Uint8Array): Promise<void>;
    /** Waits for a client: its socket, which does not block, and its address. */
    sock_accept(sock: socket): Promise<[
        socket,
        Address
    ]>;
    /** Connects with an address. */
    sock_connect(sock: socket, address: Address): Promise<void>;
    /** Waits until the threads of the default executor have ended. */
    shutdown_default_executor(): Promise<void>;
    /** Closes asynchronous generators that are still suspended. */
    shutdown_asyncgens(): Promise<void>;
    toString(): string;
}
/** What an EventLoop keeps from the program. */
declare class LoopFace {
}
export declare class Handle {
    constructor(loop: object, core: object);
    /** The call will not be made. */
    cancel(): void;
    cancelled(): boolean;
    toString(): string;
}
export declare class TimerHandle extends Handle {
    constructor(loop: object, core: object);
    /** The loop time of the call, in seconds. */
    when(): number;
}
export declare class Future<T = unknown> {
    /** @param options `loop`: whose future it is; the running loop if absent */
    constructor(options?: {
        loop?: EventLoop | null;
    });
    /**
     * Cancels the future; for a task it asks only: CancelledError will be raised in it. False if it is done already.
     * @param msg argument of the CancelledError (from Python 3.9)
     */
    cancel(keywords: {
        msg?: unknown;
    }): boolean;
    /**
     * Cancels the future; for a task it asks only: CancelledError will be raised in it. False if it is done already.
     * @param msg argument of the CancelledError (from Python 3.9)
     */
    cancel(msg?: unknown): boolean;
    /** True if it was cancelled. */
    cancelled(): boolean;
    /** True if it has a result or an exception, or was cancelled. */
    done(): boolean;
    /**
     * The result.
     * @throws what it holds instead, CancelledError, or InvalidStateError if it is not done
     */
    result(): T;
    /**
     * The exception that it holds, or null.
     * @throws CancelledError, or InvalidStateError if it is not done
     */
    exception(): unknown;
    /** Has `callback(future)` called by the loop, in a later round, when it is done. */
    add_done_callback(callback: (future: this) => unknown): void;
    /** Removes all instances of a callback, and says how many there were. */
    remove_done_callback(callback: (future: this) => unknown): number;
    /** @throws InvalidStateError if it is done */
    set_result(result: T): void;
    /**
     * @param exception an exception, or its class
     * @throws InvalidStateError if it is done
     */
    set_exception(exception: unknown): void;
    /** The loop that it belongs to. */
    get_loop(): EventLoop;
    /** @deprecated It can be awaited; there is no `then` when the program runs. */
    then(use: (value: T) => unknown): unknown;
    toString(): string;
}
export declare class Task<T = unknown> extends Future<T> {
    /**
     * @param coro what it runs; its first step comes in the next round of the loop
     * @throws TypeError if `coro` is no coroutine
     */
    constructor(coro: Promise<T> | Promise<T>, options?: TaskOptions);
    get_name(): string;
    set_name(value: unknown): void;
    /** The coroutine that it runs. */
    get_coro(): Promise<T>;
    get_context(): Context;
    /** How many requests to cancel it are open (from Python 3.11). */
    cancelling(): number;
    /** Takes one request to cancel it back, and says how many are left (from Python 3.11). */
    uncancel(): number;
    /** @throws RuntimeError always */
    set_result(_result: T): void;
    /** @throws RuntimeError always */
    set_exception(_exception: unknown): void;
}
/** Options of a task's constructor. */
declare interface TaskOptions {
    loop?: EventLoop | null;
    name?: string | null;
    context?: object | null;
    /** From 3.12: the first step is made at once, if the loop runs. */
    eager_start?: boolean;
}
/** What a handler is told: `message`, and whatever else is known. */
declare type ExceptionContext = Record<string, unknown> & {
    message?: string;
    exception?: unknown;
};
/** A descriptor, or an object that has one. */
declare type FileLike = number | {
    fileno(): number;
};
/** `[host, port]`; of a Unix socket pair "". */
declare type Address = readonly [
    host: string,
    port: number
] | string;
/**
 * The running loop, else the thread's own. If it has none: in the main thread a new one up to Python 3.13, with a
 * DeprecationWarning from 3.12.
 * @throws RuntimeError if there is none
 */
export declare function get_event_loop(): EventLoop;
/** @throws RuntimeError if the thread runs no loop */
export declare function get_running_loop(): EventLoop;
/** A new loop, which belongs to no thread yet. */
export declare function new_event_loop(): EventLoop;
/** The barrier is broken. */
export declare class BrokenBarrierError extends RuntimeError {
}
/** The task or future was cancelled. A BaseException: `except Exception` lets it pass. */
export declare class CancelledError extends BaseException {
}
/** The stream ended before everything was there. */
export declare class IncompleteReadError extends EOFError {
    /** What was read. */
    readonly partial: Uint8Array;
    /** How many bytes were wanted; null if that was not known. */
    readonly expected: number | null;
    constructor(partial: Uint8Array, expected: number | null);
}
/** The operation does not fit the state of the future. */
export declare class InvalidStateError extends Exception {
}
/** The buffer's limit was reached while looking for a separator. */
export declare class LimitOverrunError extends Exception {
    /** How many bytes were looked through. */
    readonly consumed: number;
    constructor(message: string, consumed: number);
}
/** `get_nowait` on an empty queue. */
export declare class QueueEmpty extends Exception {
}
/** `put_nowait` on a full queue. */
export declare class QueueFull extends Exception {
}
/** The queue has been shut down (Python 3.13). */
export declare class QueueShutDown extends Exception {
}
/** Whichever of the two the Python version raises. */
export declare class TimeoutError extends BuiltinTimeoutError {
    static [Symbol.hasInstance](value: unknown): boolean;
}
/**
 * Runs awaitables side by side: a future of the list of their results, in the order of the arguments. The first exception is
 * passed on at once, and the others go on.
 * @param coros_or_futures perhaps with a last `{ return_exceptions: true }`: exceptions are results like others
 */
export declare function gather(...coros_or_futures: any[]): Future<any[]>;
/**
 * Protects an awaitable from cancellation: cancelling the future that `shield` gives does not cancel what runs. Keep a reference
 * to what runs.
 */
export declare function shield<T>(arg: AwaitableLike<T>): Future<T>;
/** What can be awaited: a coroutine, a Future, a Task. */
declare type AwaitableLike<T> = Promise<T> | Future<T> | Promise<T>;
/** A flag that tasks can wait for. */
export declare class Event {
    is_set(): boolean;
    /** Sets the flag: all who wait go on, in the order in which they came. */
    set(): void;
    clear(): void;
    /** Waits until the flag is set; True. */
    wait(): Promise<boolean>;
    toString(): string;
}
/** Gives the newest item first. */
export declare class LifoQueue<T = unknown> extends Queue<T> {
}
export declare class Queue<T = unknown> {
    constructor(keywords: {
        maxsize?: number;
    });
    /** @param maxsize most items; 0 or less: as many as come */
    constructor(maxsize?: number);
    /** Most items. */
    get maxsize(): number;
    /** How many items are in it. */
    qsize(): number;
    empty(): boolean;
    full(): boolean;
    /**
     * Puts an item in, when there is room.
     * @throws QueueShutDown
     */
    put(item: T): Promise<void>;
    /**
     * @throws QueueFull if there is no room
     * @throws QueueShutDown
     */
    put_nowait(item: T): void;
    /**
     * Takes an item out, when there is one.
     * @throws QueueShutDown if it is empty and has been shut down
     */
    get(): Promise<T>;
    /**
     * @throws QueueEmpty if there is none
     * @throws QueueShutDown
     */
    get_nowait(): T;
    /**
     * An item that was taken out has been dealt with.
     * @throws ValueError more often than items were put in
     */
    task_done(): void;
    /** Waits until all items have been dealt with. */
    join(): Promise<void>;
    /**
     * Nothing more may be put in (Python 3.13). Those who wait get a QueueShutDown, or an item that is left.
     * @param immediate throw away what is in it
     */
    shutdown(keywords: {
        immediate?: boolean;
    }): void;
    /**
     * Nothing more may be put in (Python 3.13). Those who wait get a QueueShutDown, or an item that is left.
     * @param immediate throw away what is in it
     */
    shutdown(immediate?: boolean): void;
    toString(): string;
}
/** Gives the smallest item first; they compare as Python's heapq compares them. */
export declare class PriorityQueue<T = unknown> extends Queue<T> {
}
/**
 * Makes a loop, runs a coroutine to its end, cancels what is left, and closes the loop.
 * @param main a coroutine
 * @throws RuntimeError inside a running loop
 */
export declare function run<T>(main: Promise<T> | Promise<T>, options?: RunOptions): T;
/** Options of `run` and `Runner`. */
declare interface RunOptions {
    debug?: boolean | null;
    loop_factory?: (() => EventLoop) | null;
}
/** A loop for several `run`s (Python 3.11). `using runner = new asyncio.Runner()` closes it at the end of the block. */
export declare class Runner {
    /** @throws AttributeError before Python 3.11 */
    constructor(debug?: boolean | null, loop_factory?: (() => EventLoop) | null, isPublic?: boolean);
    /**
     * Runs a coroutine to its end and gives its result.
     * @throws ValueError for anything but a coroutine; RuntimeError inside a running loop, or after `close`
     */
    run<T>(coro: Promise<T> | Promise<T>, keywords: {
        context?: object | null;
    }): T;
    /**
     * Runs a coroutine to its end and gives its result.
     * @throws ValueError for anything but a coroutine; RuntimeError inside a running loop, or after `close`
     */
    run<T>(coro: Promise<T> | Promise<T>, context?: object | null): T;
    /** Its loop, which is made now at the latest. */
    get_loop(): EventLoop;
    /** Cancels what is left, waits for it, and closes the loop. */
    close(): void;
    [Symbol.dispose](): void;
}
/** The loop that `get_event_loop` gives in this thread from now on. */
export declare function set_event_loop(loop: EventLoop | null): void;
/** A Semaphore that cannot be released more often than it was acquired. */
export declare class BoundedSemaphore extends Semaphore {
}
export declare class Semaphore {
    constructor(keywords: {
        value?: number;
    });
    /**
     * @param value how many may be inside
     * @throws ValueError if it is negative
     */
    constructor(value?: number);
    /** True if `acquire` would wait. */
    locked(): boolean;
    /** Waits until there is room, and goes in; True. */
    acquire(): Promise<boolean>;
    /**
     * Goes out: the first waiter may go in.
     * @throws ValueError for a BoundedSemaphore that would get beyond its initial value
     */
    release(): void;
    /** `async with semaphore:` is `await using _ = await semaphore.held()`. */
    held(): Promise<AsyncHeld>;
    toString(): string;
}
/**
 * Suspends the task for `delay` seconds and gives `result`. Zero or less: for one round of the loop.
 * @throws ValueError for NaN (from Python 3.13)
 */
export declare function sleep<T = null>(delay: number, keywords: {
    result?: T;
}): Promise<T>;
/**
 * Suspends the task for `delay` seconds and gives `result`. Zero or less: for one round of the loop.
 * @throws ValueError for NaN (from Python 3.13)
 */
export declare function sleep<T = null>(delay: number, result?: T): Promise<T>;
/** A listening socket, and who serves its clients. `await using server = …` closes it at the end of the block. */
export declare class Server {
    /** @param begin listens, and has clients accepted */
    constructor(sock: socket, begin: () => void);
    /** The listening sockets; none after `close`. */
    get sockets(): readonly socket[];
    is_serving(): boolean;
    /** Takes clients from now on; nothing happens if it does already. */
    start_serving(): Promise<void>;
    /** Takes no more clients. */
    close(): void;
    wait_closed(): Promise<void>;
    /** Serves until it is cancelled; then closes. */
    serve_forever(): Promise<void>;
    toString(): string;
    [Symbol.asyncDispose](): Promise<void>;
    [Symbol.asyncDispose](): Promise<void>;
}
/**
 * Starts a program.
 * @param more its arguments, perhaps with a last plain object of options
 * @throws FileNotFoundError, PermissionError if there is no such program
 */
export declare function create_subprocess_exec(program: string, ...more: (string | SubprocessOptions)[]): Promise<Process>;
/** The keywords of `create_subprocess_exec`: those of `Popen`, without those that concern text, and the limit of the readers. */
declare type SubprocessOptions = Omit<PopenOptions, "bufsize" | "shell" | "text" | "universal_newlines" | "encoding" | "errors"> & {
    limit?: number;
};
/** The keywords of `Popen`. */
declare interface PopenOptions {
    /** 0: unbuffered, 1: by lines (text only), else the buffer's size; -1: the default. */
    bufsize?: number | null;
    /** A program to run instead; `args[0]` is then only what it is told that it is called. */
    executable?: string | null;
    stdin?: StreamTarget;
    stdout?: StreamTarget;
    stderr?: StreamTarget;
    /** Not modelled: must be null. */
    preexec_fn?: null;
    /** No descriptors but 0, 1, 2 and `pass_fds`. Descriptors that Python makes are not inherited either way (PEP 446). */
    close_fds?: boolean;
    /** A script for `/bin/sh -c`. */
    shell?: boolean;
    cwd?: string | null;
    /** The whole environment of the child; null: the parent's. */
    env?: Readonly<Record<string, string>> | null;
    universal_newlines?: boolean | null;
    /** Signals that Python ignores (SIGPIPE) do their default in the child. */
    restore_signals?: boolean;
    start_new_session?: boolean;
    pass_fds?: readonly number[];
    encoding?: string | null;
    errors?: "strict" | "ignore" | "replace" | null;
    text?: boolean | null;
}
/** What a standard stream of the child is: a file, a descriptor, PIPE, DEVNULL, for stderr STDOUT, or null: the parent's own. */
declare type StreamTarget = FileLike | null;
/** A child process of the loop. */
declare class Process {
    /** What the child reads; null unless it is PIPE. */
    stdin: StreamWriter | null;
    /** What the child writes; null unless it is PIPE. */
    stdout: StreamReader | null;
    stderr: StreamReader | null;
    constructor(popen: Popen);
    /** The child's number. */
    get pid(): number;
    /** The exit status, or minus the signal; null: the loop has not heard of its end. */
    get returncode(): number | null;
    /** Waits for the child's end; gives its exit code. Nobody reads its pipes beyond their limits meanwhile. */
    wait(): Promise<number>;
    /** Writes `input` to the child's stdin and closes it, reads all of its output, waits for its end: [stdout, stderr]. */
    communicate(input?: Uint8Array | null): Promise<[
        stdout: Uint8Array | null,
        stderr: Uint8Array | null
    ]>;
    /**
     * Sends a signal.
     * @throws ProcessLookupError once the loop has heard of its end
     */
    send_signal(signal: number): void;
    /** SIGTERM */
    terminate(): void;
    /** SIGKILL */
    kill(): void;
    toString(): string;
}
/** What is to be sent. */
export declare class StreamWriter {
    /** @param feed what fills the reader of the same connection, and knows whether that is lost */
    constructor(outlet: Outlet, feed?: Feed | null);
    /** Sends what can be sent at once, and keeps the rest. */
    write(data: Uint8Array): void;
    /** The same for several pieces. */
    writelines(data: Iterable<Uint8Array>): void;
    /** Nothing more will be written: the other end reads the end of the stream after what has been. */
    write_eof(): void;
    can_write_eof(): boolean;
    /**
     * Waits while there is too much to be sent.
     * @throws ConnectionResetError and the like if the connection is lost
     */
    drain(): Promise<void>;
    /** Ends the connection when everything has been sent. */
    close(): void;
    is_closing(): boolean;
    /** Waits until the connection has ended. */
    wait_closed(): Promise<void>;
    /** "peername" and "sockname": addresses; "socket". */
    get_extra_info(name: string, fallback?: unknown): unknown;
}
/** Where the bytes go: a socket, or the end of a pipe, that does not block. */
declare interface Outlet {
    fileno(): number;
    /** Sends some of the bytes; how many. @throws BlockingIOError if there is no room for any */
    send(data: Uint8Array): number;
    /** Nothing more comes. */
    end(): void;
    close(): void;
    info(name: string): unknown;
}
/** What the library needs of a reader beside its methods. */
declare interface Feed {
    data(bytes: Uint8Array): void;
    end(): void;
    /** The connection is lost. */
    fail(error: unknown): void;
    /** Why the connection was lost; null: it was not. */
    readonly error: unknown;
}
/** What has arrived. */
export declare class StreamReader {
    constructor(keywords: {
        limit?: number;
    });
    /**
     * @param limit how long what `readuntil` and `readline` give may be
     * @throws ValueError unless it is above 0
     */
    constructor(limit?: number);
    /** Why the connection was lost; null: it was not. */
    exception(): unknown;
    /** Whoever reads gets this exception. */
    set_exception(exc: unknown): void;
    /** Puts bytes in, as a transport does. */
    feed_data(data: Uint8Array): void;
    /** The stream has ended. */
    feed_eof(): void;
    /** True if the stream has ended and all of it has been read. */
    at_eof(): boolean;
    /** Up to `n` bytes, as soon as there are any; none at the end. `n` -1: everything up to the end. */
    read(n?: number): Promise<Uint8Array>;
    /**
     * Exactly `n` bytes.
     * @throws IncompleteReadError if the stream ends before
     */
    readexactly(n: number): Promise<Uint8Array>;
    /**
     * Up to and with the next line feed; what is left, if the stream ends before.
     * @throws ValueError if the line is longer than the limit: it is dropped
     */
    readline(): Promise<Uint8Array>;
    /**
     * Up to and with the next `separator`.
     * @throws IncompleteReadError if the stream ends before
     * @throws LimitOverrunError if that is longer than the limit: it stays in the buffer
     */
    readuntil(separator?: Uint8Array): Promise<Uint8Array>;
    /** `async for line in reader`: its lines. */
    [Symbol.asyncIterator](): AsyncIterator<Uint8Array, undefined>;
    /** The next line. @throws StopAsyncIteration at the end */
    __anext__(): Promise<Uint8Array>;
}
/** Starts a script of the shell. */
export declare function create_subprocess_shell(cmd: string, options?: SubprocessOptions): Promise<Process>;
/** Python's `asyncio.subprocess`. */
export declare const subprocess: {
    readonly PIPE: number;
    readonly STDOUT: number;
    readonly DEVNULL: number;
};
/**
 * Connects with a host's port, or takes a socket that is connected: a reader and a writer.
 * @param limit of the reader
 * @throws ValueError for both, or neither
 */
export declare function open_connection(keywords: {
    host?: string | null;
    port?: number | null;
    limit?: number;
    sock?: socket | null;
}): Promise<[
    StreamReader,
    StreamWriter
]>;
/**
 * Connects with a host's port, or takes a socket that is connected: a reader and a writer.
 * @param limit of the reader
 * @throws ValueError for both, or neither
 */
export declare function open_connection(host?: string | null, port?: number | null, limit?: number, sock?: socket | null): Promise<[
    StreamReader,
    StreamWriter
]>;
/**
 * Calls `client_connected_cb(reader, writer)` for each client; if that gives a coroutine, runs it as a task.
 * @param limit of the readers
 * @param backlog how many clients may wait to be accepted
 * @param sock a bound socket to listen on, instead of a host's port
 * @param start_serving false: clients have to wait until `start_serving` or `serve_forever`
 * @throws ValueError for both, or neither
 */
export declare function start_server(client_connected_cb: (reader: StreamReader, writer: StreamWriter) => unknown, keywords: {
    host?: string | null;
    port?: number | null;
    limit?: number;
    backlog?: number;
    sock?: socket | null;
    start_serving?: boolean;
}): Promise<Server>;
/**
 * Calls `client_connected_cb(reader, writer)` for each client; if that gives a coroutine, runs it as a task.
 * @param limit of the readers
 * @param backlog how many clients may wait to be accepted
 * @param sock a bound socket to listen on, instead of a host's port
 * @param start_serving false: clients have to wait until `start_serving` or `serve_forever`
 * @throws ValueError for both, or neither
 */
export declare function start_server(client_connected_cb: (reader: StreamReader, writer: StreamWriter) => unknown, host?: string | null, port?: number | null, limit?: number, backlog?: number, sock?: socket | null, start_serving?: boolean): Promise<Server>;
export declare class TaskGroup {
    /** @throws AttributeError before Python 3.11 */
    constructor();
    /**
     * Makes a task in the group.
     * @throws RuntimeError if the group has not been entered, has ended, or is shutting down
     */
    create_task<T>(coro: Promise<T> | Promise<T>, keywords: {
        name?: string | null;
        context?: object | null;
    }): Task<T>;
    /**
     * Makes a task in the group.
     * @throws RuntimeError if the group has not been entered, has ended, or is shutting down
     */
    create_task<T>(coro: Promise<T> | Promise<T>, name?: string | null, context?: object | null): Task<T>;
    [Symbol.asyncDispose](): Promise<void>;
    [Symbol.asyncDispose](): Promise<void>;
    toString(): string;
}
/** All tasks of the loop that are not done, in order of creation. */
export declare function all_tasks(loop?: EventLoop | null): Set<Task>;
/**
 * A task factory (from Python 3.12) for tasks of another kind.
 * @param custom_task_constructor Task, or a function that makes one: `(coro, options) => new MyTask(coro, options)`
 */
export declare function create_eager_task_factory(custom_task_constructor: typeof Task | ((coro: any, options: TaskOptions) => Task<any>)): (loop: EventLoop, coro: any, options?: TaskOptions) => Task<any>;
/** Makes a task of a coroutine in the running loop. With `eager_start` (from 3.14) its first step is made at once. */
export declare function create_task<T>(coro: Promise<T> | Promise<T>, keywords: {
    name?: string | null;
    context?: object | null;
    eager_start?: boolean | null;
}): Task<T>;
/** Makes a task of a coroutine in the running loop. With `eager_start` (from 3.14) its first step is made at once. */
export declare function create_task<T>(coro: Promise<T> | Promise<T>, name?: string | null, context?: object | null, eager_start?: boolean | null): Task<T>;
/** The task that runs, or null (in a callback). */
export declare function current_task(loop?: EventLoop | null): Task | null;
/** A task factory (from Python 3.12): a task's first step is made at once, inside `create_task`. */
export declare function eager_task_factory(loop: EventLoop, coro: Promise<any> | Promise<unknown>, options?: TaskOptions): Task;
/** A future as it is; a coroutine or other awaitable as a new task. */
export declare function ensure_future<T>(coro_or_future: Promise<T> | Future<T> | Promise<T>, keywords: {
    loop?: EventLoop | null;
}): Future<T>;
/** A future as it is; a coroutine or other awaitable as a new task. */
export declare function ensure_future<T>(coro_or_future: Promise<T> | Future<T> | Promise<T>, loop?: EventLoop | null): Future<T>;
/** True for what an async function gives. */
export declare function iscoroutine(obj: unknown): obj is Promise<unknown>;
/** True for a Future or Task. */
export declare function isfuture(obj: unknown): obj is Future;
/**
 * From another thread: has the loop run a coroutine; a concurrent.futures.Future of its result.
 * @throws TypeError for anything but a coroutine
 */
export declare function run_coroutine_threadsafe<T>(coro: Promise<T> | Promise<T>, loop: EventLoop): ConcurrentFuture<T>;
/**
 * Calls `func(*args)` in a thread of the loop's pool, in a copy of the current context (from Python 3.9).
 * @throws AttributeError before Python 3.9
 */
export declare function to_thread<T>(func: (...args: any[]) => T, ...args: unknown[]): Promise<T>;
export declare class Timeout {
    /** @param when loop time in seconds; null: never */
    constructor(when: number | null);
    /** The deadline as loop time in seconds; null: never. */
    when(): number | null;
    /**
     * Sets another deadline.
     * @throws RuntimeError outside the block, and when it has expired
     */
    reschedule(when: number | null): void;
    /** True if the deadline has passed while the block was active. */
    expired(): boolean;
    [Symbol.asyncDispose](): Promise<void>;
    [Symbol.asyncDispose](): Promise<void>;
    toString(): string;
}
/**
 * Limits a block: `await using _ = asyncio.timeout(delay)`.
 * @param delay seconds from now; null: no limit (yet)
 * @throws AttributeError before Python 3.11
 */
export declare function timeout(delay: number | null): Timeout;
/** The same with the loop time of the deadline. */
export declare function timeout_at(when: number | null): Timeout;
export declare const ALL_COMPLETED = "ALL_COMPLETED";
/**
 * An iterator over awaitables in the order in which they are done: each item is a coroutine that waits for the next one. From
 * Python 3.13 also for `async for`, which gives the futures themselves.
 * @param timeout seconds, for all of them; the items then raise TimeoutError
 */
export declare function as_completed<T>(fs: Iterable<AwaitableLike<T>>, keywords: {
    timeout?: number | null;
}): AsCompleted<T>;
/**
 * An iterator over awaitables in the order in which they are done: each item is a coroutine that waits for the next one. From
 * Python 3.13 also for `async for`, which gives the futures themselves.
 * @param timeout seconds, for all of them; the items then raise TimeoutError
 */
export declare function as_completed<T>(fs: Iterable<AwaitableLike<T>>, timeout?: number | null): AsCompleted<T>;
/** What `as_completed` gives. */
declare class AsCompleted<T> {
    constructor(loop: object, futures: readonly object[], timeout: number | null);
    [Symbol.iterator](): this;
    /** A coroutine that gives the result of the next one. */
    next(): IteratorResult<Promise<T>, undefined>;
    /** The same, Python's way. @throws StopIteration at the end */
    __next__(): Promise<T>;
    /** `async for` (from Python 3.13). */
    [Symbol.asyncIterator](): AsyncIterator<Task<T>, undefined>;
    /** The next one that is done, itself. @throws StopAsyncIteration at the end */
    __anext__(): Promise<Task<T>>;
}
export declare const FIRST_COMPLETED = "FIRST_COMPLETED";
export declare const FIRST_EXCEPTION = "FIRST_EXCEPTION";
/**
 * Waits until one future is done, or one has raised an exception, or all are done, or the time is up. Cancels nothing, raises
 * nothing: gives those that are done, and those that are not.
 * @throws ValueError for no futures
 * @throws TypeError for coroutines, from Python 3.11
 */
export declare function wait<T>(fs: Iterable<AwaitableLike<T>>, keywords: {
    timeout?: number | null;
    return_when?: string;
}): Promise<[
    Set<Future<T>>,
    Set<Future<T>>
]>;
/**
 * Waits until one future is done, or one has raised an exception, or all are done, or the time is up. Cancels nothing, raises
 * nothing: gives those that are done, and those that are not.
 * @throws ValueError for no futures
 * @throws TypeError for coroutines, from Python 3.11
 */
export declare function wait<T>(fs: Iterable<AwaitableLike<T>>, timeout?: number | null, return_when?: string): Promise<[
    Set<Future<T>>,
    Set<Future<T>>
]>;
/**
 * Waits for an awaitable, at most `timeout` seconds (null: for ever). When the time is up it is cancelled, and waited for.
 * @throws TimeoutError
 */
export declare function wait_for<T>(fut: AwaitableLike<T>, timeout: number | null): Promise<T>;
/** A future of the loop (the running one if null) that follows one of an executor. */
export declare function wrap_future<T>(future: ConcurrentFuture<T> | Future<T>, keywords: {
    loop?: EventLoop | null;
}): Future<T>;
/** A future of the loop (the running one if null) that follows one of an executor. */
export declare function wrap_future<T>(future: ConcurrentFuture<T> | Future<T>, loop?: EventLoop | null): Future<T>;
export {};
