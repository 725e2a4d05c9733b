// Written by `npm run types:write` from src/switchpoint/python/signal/signal.ts. Do not edit.
import type { OSError } from "./builtins.d.ts";

/** The handler of SIGINT that every interpreter begins with. */
export declare function default_int_handler(...args: [
    signum: number,
    frame: unknown
]): never;
/** What `signal()` takes besides functions: do what the system does, do nothing. */
export declare const SIG_DFL = 0;
export declare const SIG_IGN = 1;
/** What `pthread_sigmask` does with the signals: block them too, unblock them, block them and no others. */
export declare const SIG_BLOCK = 0;
export declare const SIG_SETMASK = 2;
export declare const SIG_UNBLOCK = 1;
/** What `sigtimedwait` tells of a signal. */
export interface struct_siginfo {
    readonly si_signo: number;
}
export declare const SIGHUP: 1;
export declare const SIGINT: 2;
export declare const SIGQUIT: 3;
export declare const SIGABRT: 6;
export declare const SIGKILL: 9;
export declare const SIGUSR1: 10;
export declare const SIGSEGV: 11;
export declare const SIGUSR2: 12;
export declare const SIGPIPE: 13;
export declare const SIGALRM: 14;
export declare const SIGTERM: 15;
export declare const SIGCHLD: 17;
export declare const SIGCONT: 18;
export declare const SIGSTOP: 19;
/** One more than the highest signal number. */
export declare const NSIG = 65;
/** The timer that counts real time; here virtual time. */
export declare const ITIMER_REAL = 0;
/** The signals by name, and their names by number: `Signals.SIGINT` is 2, `Signals[2]` is "SIGINT". */
export declare const Signals: Readonly<Record<string | number, string | number>>;
/**
 * Sets what is done when `signalnum` comes: a function of the signal's number and the frame (always None here), SIG_IGN or
 * SIG_DFL. Gives what was done before.
 * @throws ValueError outside of the main thread, or if there is no such signal
 * @throws TypeError if `handler` is nothing of that kind
 * @throws OSError for SIGKILL and SIGSTOP, which cannot be caught (RuntimeError in Python 2)
 */
export declare function signal(signalnum: number, handler: Handler): Handler;
/** A handler as a program sees it; null: not installed from Python. */
declare type Handler = ((signum: number, frame: null) => unknown) | typeof SIG_DFL | typeof SIG_IGN | null;
/**
 * What is done when `signalnum` comes.
 * @throws ValueError if there is no such signal
 */
export declare function getsignal(signalnum: number): Handler;
/**
 * What `signalnum` means, in words; None if there is no such signal. (3.8)
 * @throws ValueError if it cannot be a signal
 */
export declare function strsignal(signalnum: number): string | null;
/**
 * Sends a signal to this process. (3.8)
 * @throws OSError if there is no such signal
 */
export declare function raise_signal(signum: number): void;
/**
 * Sends a signal to a thread of this process; its Python handler runs in the main thread all the same. (3.3)
 * @throws OSError if there is no such signal
 */
export declare function pthread_kill(thread_id: number, signalnum: number): void;
/**
 * Changes the signals that the calling thread blocks: SIG_BLOCK adds to them, SIG_UNBLOCK takes from them, SIG_SETMASK replaces them. Gives
 * those that it blocked before. Threads that it starts begin with its mask. (3.3)
 */
export declare function pthread_sigmask(how: number, mask: Iterable<number>): Set<number>;
/** The signals that have come and are blocked. (3.3) */
export declare function sigpending(): Set<number>;
/** Waits until one of the signals, which should be blocked, has come; takes it and gives its number. (3.3) */
export declare function sigwait(sigset: Iterable<number>): number;
/** The same, but tells more. (3.3) */
export declare function sigwaitinfo(sigset: Iterable<number>): struct_siginfo;
/**
 * The same, for at most so many seconds; null: none came in time. (3.3)
 * @throws ValueError for a negative time-out
 */
export declare function sigtimedwait(sigset: Iterable<number>, timeout: number): struct_siginfo | null;
/**
 * Has the number of each signal that has a Python handler written to a descriptor, as one byte, when it comes; -1: to none. Gives the
 * descriptor from before.
 * @throws ValueError outside of the main thread, or if the descriptor's file may block
 */
export declare function set_wakeup_fd(fd: number): number;
/** Has SIGALRM sent in so many seconds, in place of any alarm before; 0: not at all. Gives the whole seconds that were left of that. */
export declare function alarm(seconds: number): number;
/**
 * Has SIGALRM sent in so many seconds, and then every `interval` seconds; 0 seconds: not at all. Gives what was left of the
 * timer before, and its interval. Only ITIMER_REAL.
 * @throws OSError (itimer_error) for another timer, or if a time is negative
 */
export declare function setitimer(which: number, seconds: number, keywords: {
    interval?: number;
}): [
    number,
    number
];
/**
 * Has SIGALRM sent in so many seconds, and then every `interval` seconds; 0 seconds: not at all. Gives what was left of the
 * timer before, and its interval. Only ITIMER_REAL.
 * @throws OSError (itimer_error) for another timer, or if a time is negative
 */
export declare function setitimer(which: number, seconds: number, interval?: number): [
    number,
    number
];
/**
 * What is left of a timer, and its interval.
 * @throws OSError (itimer_error) for another than ITIMER_REAL
 */
export declare function getitimer(which: number): [
    number,
    number
];
/** A timer that makes no sense. */
export declare class itimer_error extends OSError {
    constructor(errno: number, strerror: string);
}
/** Waits until a signal has come and its handler has run. */
export declare function pause(): void;
export {};
