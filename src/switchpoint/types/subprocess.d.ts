// Written by `npm run types:write` from src/switchpoint/python/subprocess/subprocess.ts. Do not edit.
import type { Exception } from "./builtins.d.ts";

export declare class CompletedProcess {
    readonly args: Command;
    /** The exit status, or minus the signal. */
    readonly returncode: number;
    readonly stdout: Output;
    readonly stderr: Output;
    constructor(args: Command, returncode: number, keywords: {
        stdout?: Output;
        stderr?: Output;
    });
    constructor(args: Command, returncode: number, stdout?: Output, stderr?: Output);
    /** @throws CalledProcessError if the status is not 0 */
    check_returncode(): void;
    toString(): string;
}
/** A program and its arguments; a text is the program's name alone, or with `shell` a script. */
declare type Command = string | readonly string[];
/** What was captured: bytes, or text in text mode; null: nothing. */
declare type Output = any;
/** A process ended with a status other than 0, or of a signal, and that had to be checked. */
export declare class CalledProcessError extends SubprocessError {
    readonly returncode: number;
    readonly cmd: Command;
    output: Output;
    stderr: Output;
    constructor(returncode: number, cmd: Command, keywords: {
        output?: Output;
        stderr?: Output;
    });
    constructor(returncode: number, cmd: Command, output?: Output, stderr?: Output);
    /** The same as `output`. */
    get stdout(): Output;
}
/** The root of them. */
export declare class SubprocessError extends Exception {
}
/** The time was up. `output` and `stderr` are what had come until then, as bytes; null: nothing, or nobody asked. */
export declare class TimeoutExpired extends SubprocessError {
    readonly cmd: Command;
    readonly timeout: number;
    output: Output;
    stderr: Output;
    constructor(cmd: Command, timeout: number, keywords: {
        output?: Output;
        stderr?: Output;
    });
    constructor(cmd: Command, timeout: number, output?: Output, stderr?: Output);
    /** The same as `output`. */
    get stdout(): Output;
}
/** A list of arguments as one line, in the manner of Microsoft's C. Source: CPython 3.12, Lib/subprocess.py, list2cmdline. */
/** Quotes what has blanks, and escapes quotes. */
export declare function list2cmdline(seq: readonly string[]): string;
export declare class Popen {
    readonly args: Command;
    /** The parent's ends of the child's pipes; null: there is none. */
    stdin: Stream;
    stdout: Stream;
    stderr: Stream;
    /** The child's number. */
    pid: number;
    /** The exit status, or minus the signal; null: not known to have ended. */
    returncode: number | null;
    constructor(args: Command, keywords: {
        options?: PopenOptions;
    });
    /**
     * Starts `args[0]` with the other arguments; a text is the program's name alone, or with `shell` a script.
     * @throws FileNotFoundError, PermissionError if there is no such program
     */
    constructor(args: Command, options?: PopenOptions);
    /** Whether the child has ended: its exit code, or null. */
    poll(): number | null;
    /**
     * Waits for the child's end; gives its exit code. Nobody reads its pipes meanwhile.
     * @throws TimeoutExpired after `timeout` seconds; the child goes on
     */
    wait(keywords: {
        timeout?: number | null;
    }): number;
    /**
     * Waits for the child's end; gives its exit code. Nobody reads its pipes meanwhile.
     * @throws TimeoutExpired after `timeout` seconds; the child goes on
     */
    wait(timeout?: number | null): number;
    /**
     * Writes `input` to the child's stdin and closes it, reads all of its output, waits for its end: [stdout, stderr].
     * @throws TimeoutExpired after `timeout` seconds; the child goes on, and another call gets all of the output
     * @throws ValueError for input after an earlier call
     */
    communicate(keywords: {
        input?: string | Uint8Array | null;
        timeout?: number | null;
    }): [
        stdout: Output,
        stderr: Output
    ];
    /**
     * Writes `input` to the child's stdin and closes it, reads all of its output, waits for its end: [stdout, stderr].
     * @throws TimeoutExpired after `timeout` seconds; the child goes on, and another call gets all of the output
     * @throws ValueError for input after an earlier call
     */
    communicate(input?: string | Uint8Array | null, timeout?: number | null): [
        stdout: Output,
        stderr: Output
    ];
    /** Sends a signal, unless the child is known to have ended. */
    send_signal(signal: number): void;
    /** SIGTERM */
    terminate(): void;
    /** SIGKILL */
    kill(): void;
    [Symbol.dispose](): void;
    toString(): string;
}
/** One of the child's streams in the parent: a file of bytes, or of text in text mode. */
type Stream = any;
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
/** A descriptor, or an object that has one. */
declare type FileLike = number | {
    fileno(): number;
};
/** Runs a program and waits for its end; gives its exit code. It must not have pipes. */
export declare function call(args: Command, options?: CallOptions): number;
/** The keywords of `call` and `check_call`: those of `Popen`, and `timeout`. */
declare interface CallOptions extends PopenOptions {
    /** Seconds; null: for ever. */
    timeout?: number | null;
}
/** The same, with an exception for every exit code but 0. @throws CalledProcessError */
export declare function check_call(args: Command, options?: CallOptions): number;
/** Runs a program and gives what it wrote to its standard output. @throws CalledProcessError */
export declare function check_output(args: Command, options?: RunOptions): Output;
/** The keywords of `run`. */
declare interface RunOptions extends CallOptions {
    /** What the child reads from its standard input. */
    input?: string | Uint8Array | null;
    /** Both stdout and stderr are PIPE. */
    capture_output?: boolean;
    /** A status other than 0 raises CalledProcessError. */
    check?: boolean;
}
/** Only what it wrote. */
export declare function getoutput(cmd: string): string;
/** Runs a script in a shell: its exit code, and what it wrote to both streams, without the last end of line. */
export declare function getstatusoutput(cmd: string): [
    exitcode: number,
    output: string
];
/**
 * Runs a program, feeds it `input`, captures what is asked for, and waits for its end.
 * @throws TimeoutExpired once the child has been killed; CalledProcessError with `check`
 */
export declare function run(args: Command, options?: RunOptions): CompletedProcess;
/** Nothing to read, and what is written vanishes. */
export declare const DEVNULL = -3;
/** A new pipe, which the child will have the other end of. */
export declare const PIPE = -1;
/** For stderr: where stdout goes. */
export declare const STDOUT = -2;
export {};
