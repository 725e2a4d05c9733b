/**
 * Python's `signal`: what a program imports from "switchpoint/signal".
 *
 * Handlers run in the main thread only, between two of its instructions; a lock that the main thread holds is held while its
 * handler runs. From 3.2 on a main thread that waits for a lock, a thread or (3.5) the clock runs the handler at once, and then
 * goes on waiting for the rest of the time; what the handler raises ends the wait. In Python 2 it runs no handler until it has
 * got what it waits for.
 *
 * Signals are numbers, as in Python 2; `Signals` gives their names. Timers count virtual time.
 * Source: CPython 3.12, Modules/signalmodule.c, Lib/signal.py.
 */
import { isAtLeast } from "../../gil/versions.ts";
import { SIGNALS } from "../../machine/kernel/signals.ts";
import type { Sim } from "../../machine/traps.ts";
import { WaitQueue } from "../../machine/wait-queue.ts";
import { operate } from "../blocking.ts";
import { AttributeError, OSError, RuntimeError, TypeError, ValueError } from "../builtins.ts";
import { currentThread, visible, type Interpreter } from "../interpreter.ts";
import { kernelLook, quickCall } from "../kernel-call.ts";
import { EBADF, EINVAL, ESRCH, osError } from "../os-error.ts";
import { checkSignals, SIG_DFL, SIG_IGN, signalsOf, type Handler } from "./signal-handlers.ts";
import { changeMask, pendingSignals, takeSignal, type struct_siginfo } from "./signal-masks.ts";
import type { Signatures } from "../signatures.ts";

export { default_int_handler, SIG_DFL, SIG_IGN } from "./signal-handlers.ts";
export { SIG_BLOCK, SIG_SETMASK, SIG_UNBLOCK, type struct_siginfo } from "./signal-masks.ts";

export const SIGHUP = SIGNALS.SIGHUP;
export const SIGINT = SIGNALS.SIGINT;
export const SIGQUIT = SIGNALS.SIGQUIT;
export const SIGABRT = SIGNALS.SIGABRT;
export const SIGKILL = SIGNALS.SIGKILL;
export const SIGUSR1 = SIGNALS.SIGUSR1;
export const SIGSEGV = SIGNALS.SIGSEGV;
export const SIGUSR2 = SIGNALS.SIGUSR2;
export const SIGPIPE = SIGNALS.SIGPIPE;
export const SIGALRM = SIGNALS.SIGALRM;
export const SIGTERM = SIGNALS.SIGTERM;
export const SIGCHLD = SIGNALS.SIGCHLD;
export const SIGCONT = SIGNALS.SIGCONT;
export const SIGSTOP = SIGNALS.SIGSTOP;
/** One more than the highest signal number. */
export const NSIG = 65;
/** The timer that counts real time; here virtual time. */
export const ITIMER_REAL = 0;

/** The signals by name, and their names by number: `Signals.SIGINT` is 2, `Signals[2]` is "SIGINT". */
export const Signals: Readonly<Record<string | number, string | number>> = Object.freeze({
  ...SIGNALS,
  ...Object.fromEntries(Object.entries(SIGNALS).map(([name, number]) => [number, name])),
});

const DESCRIPTIONS: Readonly<Record<number, string>> = {
  1: "Hangup",
  2: "Interrupt",
  3: "Quit",
  6: "Aborted",
  9: "Killed",
  10: "User defined signal 1",
  11: "Segmentation fault",
  12: "User defined signal 2",
  13: "Broken pipe",
  14: "Alarm clock",
  15: "Terminated",
  17: "Child exited",
  18: "Continued",
  19: "Stopped (signal)",
};

/**
 * Sets what is done when `signalnum` comes: a function of the signal's number and the frame (always None here), SIG_IGN or
 * SIG_DFL. Gives what was done before.
 * @throws ValueError outside of the main thread, or if there is no such signal
 * @throws TypeError if `handler` is nothing of that kind
 * @throws OSError for SIGKILL and SIGSTOP, which cannot be caught (RuntimeError in Python 2)
 */
export function signal(signalnum: number, handler: Handler): Handler {
  const thread = currentThread();
  const { interpreter } = thread;
  const known = typeof handler === "function" || handler === SIG_DFL || handler === SIG_IGN;
  if (!known) throw new TypeError("signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object");
  if (thread !== interpreter.main)
    throw new ValueError(`signal only works in main thread${isAtLeast(interpreter.python, "3.9") ? " of the main interpreter" : ""}`);
  checkNumber(signalnum);
  if (signalnum === SIGKILL || signalnum === SIGSTOP) {
    if (isAtLeast(interpreter.python, "3.0")) throw osError(EINVAL);
    throw new RuntimeError("(22, 'Invalid argument')");
  }
  const before = getsignal(signalnum);
  signalsOf(interpreter).install(signalnum, handler);
  return before;
}

/**
 * What is done when `signalnum` comes.
 * @throws ValueError if there is no such signal
 */
export function getsignal(signalnum: number): Handler {
  checkNumber(signalnum);
  return signalsOf(currentThread().interpreter).handlers.get(signalnum) ?? SIG_DFL;
}

function checkNumber(signalnum: number): void {
  if (!Number.isInteger(signalnum)) throw new TypeError("an integer is required");
  if (signalnum < 1 || signalnum >= NSIG) throw new ValueError("signal number out of range");
}

/**
 * What `signalnum` means, in words; None if there is no such signal. (3.8)
 * @throws ValueError if it cannot be a signal
 */
export function strsignal(signalnum: number): string | null {
  since("strsignal", "3.8");
  checkNumber(signalnum);
  return DESCRIPTIONS[signalnum] ?? null;
}

/**
 * Sends a signal to this process. (3.8)
 * @throws OSError if there is no such signal
 */
export function* raise_signal(signum: number): Sim<void> {
  since("raise_signal", "3.8");
  yield* send(signum);
}

/**
 * Sends a signal to a thread of this process; its Python handler runs in the main thread all the same. (3.3)
 * @throws OSError if there is no such signal
 */
export function* pthread_kill(thread_id: number, signalnum: number): Sim<void> {
  since("pthread_kill", "3.3");
  const target = currentThread().interpreter.threads.find(({ ident }) => ident === thread_id);
  if (target === undefined) throw osError(ESRCH);
  yield* send(signalnum, target);
}

function* send(signum: number, thread: object | null = null): Sim<void> {
  if (!Number.isInteger(signum) || signum < 0 || signum >= NSIG) throw osError(EINVAL);
  yield* quickCall((kernel, process) => kernel.kill(process.pid, signum, thread));
  yield* checkSignals();
}

/**
 * Changes the signals that the calling thread blocks: SIG_BLOCK adds to them, SIG_UNBLOCK takes from them, SIG_SETMASK replaces them. Gives
 * those that it blocked before. Threads that it starts begin with its mask. (3.3)
 */
export function* pthread_sigmask(how: number, mask: Iterable<number>): Sim<Set<number>> {
  since("pthread_sigmask", "3.3");
  return yield* changeMask(how, mask);
}

/** The signals that have come and are blocked. (3.3) */
export function sigpending(): Set<number> {
  since("sigpending", "3.3");
  return pendingSignals();
}

/** Waits until one of the signals, which should be blocked, has come; takes it and gives its number. (3.3) */
export function* sigwait(sigset: Iterable<number>): Sim<number> {
  since("sigwait", "3.3");
  return (yield* takeSignal(sigset, null))!;
}

/** The same, but tells more. (3.3) */
export function* sigwaitinfo(sigset: Iterable<number>): Sim<struct_siginfo> {
  since("sigwaitinfo", "3.3");
  return { si_signo: (yield* takeSignal(sigset, null))! };
}

/**
 * The same, for at most so many seconds; null: none came in time. (3.3)
 * @throws ValueError for a negative time-out
 */
export function* sigtimedwait(sigset: Iterable<number>, timeout: number): Sim<struct_siginfo | null> {
  since("sigtimedwait", "3.3");
  if (timeout < 0) throw new ValueError("timeout must be non-negative");
  const signal = yield* takeSignal(sigset, timeout);
  return signal === null ? null : { si_signo: signal };
}

/**
 * Has the number of each signal that has a Python handler written to a descriptor, as one byte, when it comes; -1: to none. Gives the
 * descriptor from before.
 * @throws ValueError outside of the main thread, or if the descriptor's file may block
 */
export function set_wakeup_fd(fd: number): number {
  const thread = currentThread();
  const { interpreter } = thread;
  if (thread !== interpreter.main)
    throw new ValueError(
      `set_wakeup_fd only works in main thread${isAtLeast(interpreter.python, "3.9") ? " of the main interpreter" : ""}`,
    );
  if (fd !== -1) {
    const blocking = kernelLook((_, process) => process.files.get(fd)?.blocking ?? null);
    if (blocking === null) throw osError(EBADF);
    if (blocking && isAtLeast(interpreter.python, "3.5")) throw new ValueError(`the fd ${fd} must be in non-blocking mode`);
  }
  const table = signalsOf(interpreter);
  const before = table.wakeup;
  table.wakeup = fd;
  return before;
}

/** The timer of a process: when it runs out next, and then how often, in virtual nanoseconds; 0: never. */
interface Timer {
  due: number;
  interval: number;
}

function timerOf(interpreter: Interpreter): Timer {
  let timer = interpreter.modules.get("signal.itimer") as Timer | undefined;
  if (timer === undefined) interpreter.modules.set("signal.itimer", (timer = { due: 0, interval: 0 }));
  return timer;
}

/** Has SIGALRM sent in so many seconds, in place of any alarm before; 0: not at all. Gives the whole seconds that were left of that. */
export function alarm(seconds: number): number {
  if (!Number.isInteger(seconds)) throw new TypeError("an integer is required");
  return Math.ceil(set(seconds * 1e9, 0)[0]);
}

/**
 * Has SIGALRM sent in so many seconds, and then every `interval` seconds; 0 seconds: not at all. Gives what was left of the
 * timer before, and its interval. Only ITIMER_REAL.
 * @throws OSError (itimer_error) for another timer, or if a time is negative
 */
export function setitimer(which: number, seconds: number, interval = 0): [number, number] {
  if (typeof seconds !== "number" || typeof interval !== "number") throw new TypeError("must be real number");
  if (which !== ITIMER_REAL || seconds < 0 || interval < 0) throw new itimer_error(EINVAL, "Invalid argument");
  return set(Math.round(seconds * 1e9), Math.round(interval * 1e9));
}

/**
 * What is left of a timer, and its interval.
 * @throws OSError (itimer_error) for another than ITIMER_REAL
 */
export function getitimer(which: number): [number, number] {
  if (which !== ITIMER_REAL) throw new itimer_error(EINVAL, "Invalid argument");
  const { interpreter } = currentThread();
  const { due, interval } = timerOf(interpreter);
  return [due === 0 ? 0 : (due - interpreter.world.clock.now()) / 1e9, interval / 1e9];
}

/** A timer that makes no sense. */
export class itimer_error extends OSError {
  constructor(errno: number, strerror: string) {
    super(errno, strerror);
    this.message = `[Errno ${errno}] ${strerror}`;
  }
}

function set(delay: number, interval: number): [number, number] {
  const { interpreter } = currentThread();
  const before = getitimer(ITIMER_REAL);
  const timer: Timer = { due: delay === 0 ? 0 : interpreter.world.clock.now() + delay, interval };
  interpreter.modules.set("signal.itimer", timer);
  if (timer.due !== 0) startTimer(interpreter, timer);
  return before;
}

function startTimer(interpreter: Interpreter, timer: Timer): void {
  interpreter.world.unexplored?.();
  interpreter.world.alarm?.(timer.due, SIGALRM, () => {
    // Another timer has been set meanwhile, or none.
    if (interpreter.modules.get("signal.itimer") !== timer) return false;
    timer.due = timer.interval === 0 ? 0 : timer.due + timer.interval;
    if (timer.due !== 0) startTimer(interpreter, timer);
    return true;
  });
}

/** Waits until a signal has come and its handler has run. */
export function* pause(): Sim<void> {
  const thread = currentThread();
  const table = signalsOf(thread.interpreter);
  const { handled } = table;
  const pausing = { waiters: new WaitQueue("pause"), guards: { handled: (): boolean => table.handled > handled } };
  if (thread !== thread.interpreter.main) yield visible("pause", thread);
  yield* operate(pausing, { kind: "pause", guard: "handled", deadline: Infinity, state: "sleep", act() {} });
}

function since(name: string, version: string): void {
  const { python } = currentThread().interpreter;
  if (isAtLeast(python, version)) return;
  throw new AttributeError(
    isAtLeast(python, "3.0") ? `module 'signal' has no attribute '${name}'` : `'module' object has no attribute '${name}'`,
  );
}

export const signatures: Signatures = {
  setitimer: ["which", "seconds", "interval?"],
};
