// Written by `npm run types:write` from src/switchpoint/python/os.ts. Do not edit.
/** For waitpid: do not wait. */
export declare const WNOHANG = 1;
export declare const EX_OK = 0;
/** For getpriority and setpriority: a process. */
export declare const PRIO_PROCESS = 0;
/** The number of this process. */
export declare function getpid(): number;
/** The number of the parent process; 1 once it has ended. */
export declare function getppid(): number;
/**
 * The session that a process belongs to (0: this one): the number of the process that began it.
 * @throws ProcessLookupError if there is no such process
 */
export declare function getsid(pid: number): number;
/** How many processors the computer has. */
export declare function cpu_count(): number;
/**
 * Makes a copy of this process, as the calling thread sees it: gives 0 in the copy, and the copy's number here. Other threads do not
 * exist in the copy; locks that they hold stay locked there.
 */
export declare function fork(): number;
/** Ends this process at once: no `finally`, no `atexit`, no waiting for threads. */
export declare function _exit(status: number): never;
/**
 * Waits for the end of a child and takes it: [pid, status]. `pid` -1: of any child. With WNOHANG it does not wait: [0, 0] if none has ended.
 * @throws ChildProcessError if there is no such child
 */
export declare function waitpid(pid: number, options: number): [
    number,
    number
];
/** `waitpid(-1, 0)`. */
export declare function wait(): [
    number,
    number
];
/** True if the process ended by itself. */
export declare function WIFEXITED(status: number): boolean;
/** The exit status of a process that ended by itself. */
export declare function WEXITSTATUS(status: number): number;
/** True if a signal ended the process. */
export declare function WIFSIGNALED(status: number): boolean;
/** The signal that ended the process. */
export declare function WTERMSIG(status: number): number;
/** The exit code as subprocess and multiprocessing give it: the status, or minus the signal. (3.9) */
export declare function waitstatus_to_exitcode(status: number): number;
/**
 * Sends a signal to a process.
 * @throws ProcessLookupError if there is none of that number
 */
export declare function kill(pid: number, signal: number): void;
/** A new pipe: descriptors for reading and for writing. */
export declare function pipe(): [
    number,
    number
];
/**
 * Reads at most `n` bytes; waits until there is at least one. Nothing: the end of the file.
 * @throws OSError for a descriptor that is not open for reading
 */
export declare function read(fd: number, n: number): Uint8Array;
/**
 * Writes bytes, and gives how many of them it wrote. Waits while there is no room.
 * @throws BrokenPipeError if nobody can read any more
 */
export declare function write(fd: number, data: Uint8Array): number;
/** Closes a descriptor. */
export declare function close(fd: number): void;
/** A second descriptor for the same open file. */
export declare function dup(fd: number): number;
/** Makes `fd2` another descriptor for what `fd` stands for, closing what it stood for before. */
export declare function dup2(fd: number, fd2: number): number;
/** Whether reads and writes of the descriptor wait. */
export declare function set_blocking(fd: number, blocking: boolean): void;
/** The nice value of this process: -20 (most of a core) to 19 (least). */
export declare function getpriority(which: number, who: number): number;
/** Adds to the nice value of this process, for threads that it starts from now on; gives the new one. */
export declare function nice(increment: number): number;
/** Lets go of the GIL for a moment. */
export declare function sched_yield(): void;
export {};
