/**
 * Python's `os`, as far as it concerns processes and pipes. Descriptors are numbers, bytes are Uint8Array, errors are OSError
 * and its subclasses.
 *
 * `fork` copies the calling thread only. It works anywhere, also deep inside functions.
 *
 * Source: CPython 3.12, Modules/posixmodule.c, Lib/os.py; Linux, fork(2), waitpid(2), pipe(2).
 */
import { isAtLeast } from "../gil/versions.ts";
import { perform, TRY } from "../machine/kernel/operation.ts";
import type { Transfer } from "../machine/kernel/open-file.ts";
import type { Ending } from "../machine/kernel/process.ts";
import type { Sim } from "../machine/traps.ts";
import { DeprecationWarning, RuntimeError, ValueError } from "./builtins.ts";
import { currentThread, visible } from "./interpreter.ts";
import { kernelCall, kernelLook, quickCall } from "./kernel-call.ts";
import { osError } from "./os-error.ts";
import { residentPages } from "./resident.ts";
import { checkSignals } from "./signal/signal-handlers.ts";
import type { Signatures } from "./signatures.ts";
import { issueWarning, placeOfCall } from "./warnings/warning-filters.ts";

/** For waitpid: do not wait. */
export const WNOHANG = 1;
export const EX_OK = 0;
/** For getpriority and setpriority: a process. */
export const PRIO_PROCESS = 0;

const ERRNO = { ECHILD: 10, ESRCH: 3, EBADF: 9, EINVAL: 22, EPIPE: 32, EAGAIN: 11 } as const;

function failure(name: keyof typeof ERRNO): Error {
  return osError(ERRNO[name]);
}

/** The number of this process. */
export function getpid(): number {
  return kernelLook((_, process) => process.pid);
}

/** The number of the parent process; 1 once it has ended. */
export function* getppid(): Sim<number> {
  return yield* quickCall(function* (kernel, process) {
    let pid = 0;
    const act = (): void => {
      pid = process.parent?.pid ?? 0;
    };
    yield* perform(process, { kind: "look at", guard: null, write: false, act }, kernel.driver.clock);
    return pid;
  });
}

/**
 * The session that a process belongs to (0: this one): the number of the process that began it.
 * @throws ProcessLookupError if there is no such process
 */
export function getsid(pid: number): number {
  const session = kernelLook((kernel, process) => (pid === 0 ? process : kernel.processes.get(pid))?.session ?? null);
  if (session === null) throw failure("ESRCH");
  return session;
}

/** How many processors the computer has. */
export function cpu_count(): number {
  return currentThread().interpreter.world.cores;
}

/**
 * Makes a copy of this process, as the calling thread sees it: gives 0 in the copy, and the copy's number here. Other threads do not
 * exist in the copy; locks that they hold stay locked there.
 */
export function* fork(): Sim<number> {
  const { interpreter } = currentThread();
  const { world, process } = interpreter;
  if (process.recording.mode === "off")
    throw new RuntimeError('fork is not in reach of this program\'s source: name it as os.fork, or "fork"');
  if (process.recording.isFull) throw new RuntimeError("fork: too much has happened in this process to make a copy of it");
  const threaded = interpreter.threads.length > 1;
  const pid = yield* quickCall(function* (kernel) {
    let child = null as ReturnType<typeof kernel.create> | null;
    const act = (): void => {
      child = kernel.create(process, process.name);
    };
    const more = [{ object: process, key: null, write: true }];
    yield* perform(process.memory, { kind: "fork", guard: null, more, act }, kernel.driver.clock);
    const thread = world.fork(child!);
    child!.inheritedPages = world.startWaits ? residentPages(world.registry) : 0;
    const { forkCall, forkPage } = kernel.driver.costs;
    yield { op: "cpu", ns: forkCall + forkPage * child!.inheritedPages, grain: 0 };
    yield { op: "spawn", thread };
    return child!.pid;
  });
  if (pid === 0 && world.startWaits) yield { op: "cpu", ns: interpreter.kernel.driver.costs.forkedStart, grain: 0 };
  if (pid !== 0 && threaded && isAtLeast(interpreter.python, "3.12")) {
    const text = `This process (pid=${getpid()}) is multi-threaded, use of fork() may lead to deadlocks in the child.`;
    issueWarning(interpreter, new DeprecationWarning(text), placeOfCall(interpreter));
  }
  return pid;
}

/** Ends this process at once: no `finally`, no `atexit`, no waiting for threads. */
export function* _exit(status: number): Sim<never> {
  yield* quickCall(function* (kernel, process) {
    const { exitCall, exitPage } = kernel.driver.costs;
    yield { op: "cpu", ns: exitCall + exitPage * process.inheritedPages, grain: 0 };
    yield* kernel.exit(process, { status: status & 0xff, signal: 0 });
  });
  throw new RuntimeError("a process that has ended goes on");
}

/**
 * Waits for the end of a child and takes it: [pid, status]. `pid` -1: of any child. With WNOHANG it does not wait: [0, 0] if none has ended.
 * @throws ChildProcessError if there is no such child
 */
export function* waitpid(pid: number, options: number): Sim<[number, number]> {
  const deadline = (options & WNOHANG) !== 0 ? TRY : Infinity;
  const waited = yield* kernelCall((kernel, process) => kernel.wait(process, pid, deadline));
  if (waited === "ECHILD") throw failure("ECHILD");
  return waited === null ? [0, 0] : [waited.pid, statusOf(waited.ending)];
}

/** `waitpid(-1, 0)`. */
export function* wait(): Sim<[number, number]> {
  return yield* waitpid(-1, 0);
}

function statusOf({ status, signal }: Ending): number {
  return signal !== 0 ? signal : status << 8;
}

/** True if the process ended by itself. */
export function WIFEXITED(status: number): boolean {
  return (status & 0x7f) === 0;
}

/** The exit status of a process that ended by itself. */
export function WEXITSTATUS(status: number): number {
  return (status >> 8) & 0xff;
}

/** True if a signal ended the process. */
export function WIFSIGNALED(status: number): boolean {
  return (status & 0x7f) !== 0;
}

/** The signal that ended the process. */
export function WTERMSIG(status: number): number {
  return status & 0x7f;
}

/** The exit code as subprocess and multiprocessing give it: the status, or minus the signal. (3.9) */
export function waitstatus_to_exitcode(status: number): number {
  return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

/**
 * Sends a signal to a process.
 * @throws ProcessLookupError if there is none of that number
 */
export function* kill(pid: number, signal: number): Sim<void> {
  if (!Number.isInteger(signal) || signal < 0 || signal > 64) throw failure("EINVAL");
  const failed = yield* quickCall((kernel) => kernel.kill(pid, signal));
  if (failed !== null) throw failure(failed);
  yield* checkSignals();
}

/** A new pipe: descriptors for reading and for writing. */
export function pipe(): [number, number] {
  const { reader, writer } = kernelLook((kernel, process) => kernel.pipe(process));
  return [reader, writer];
}

/**
 * Reads at most `n` bytes; waits until there is at least one. Nothing: the end of the file.
 * @throws OSError for a descriptor that is not open for reading
 */
export function* read(fd: number, n: number): Sim<Uint8Array> {
  if (n < 0) throw failure("EINVAL");
  return result(yield* kernelCall((kernel, process) => kernel.read(process, fd, n))).slice();
}

/**
 * Writes bytes, and gives how many of them it wrote. Waits while there is no room.
 * @throws BrokenPipeError if nobody can read any more
 */
export function* write(fd: number, data: Uint8Array): Sim<number> {
  const copy = data.slice();
  return result(yield* kernelCall((kernel, process) => kernel.write(process, fd, copy)));
}

function result<T>(transfer: Transfer<T>): T {
  if ("error" in transfer) throw failure(transfer.error);
  return transfer.done;
}

/** Closes a descriptor. */
export function* close(fd: number): Sim<void> {
  const failed = yield* kernelCall((kernel, process) => kernel.close(process, fd));
  if (failed !== null) throw failure(failed);
}

/** A second descriptor for the same open file. */
export function* dup(fd: number): Sim<number> {
  return duplicated(yield* quickCall((kernel, process) => kernel.duplicate(process, fd, null)));
}

/** Makes `fd2` another descriptor for what `fd` stands for, closing what it stood for before. */
export function* dup2(fd: number, fd2: number): Sim<number> {
  if (fd2 < 0) throw failure("EBADF");
  return duplicated(yield* quickCall((kernel, process) => kernel.duplicate(process, fd, fd2)));
}

function duplicated(number: number | keyof typeof ERRNO): number {
  if (typeof number === "string") throw failure(number);
  return number;
}

/** Whether reads and writes of the descriptor wait. */
export function set_blocking(fd: number, blocking: boolean): void {
  kernelLook((kernel, process) => {
    const file = kernel.file(process, fd);
    if (file !== undefined) file.blocking = blocking;
  });
}

/** The nice value of this process: -20 (most of a core) to 19 (least). */
export function* getpriority(which: number, who: number): Sim<number> {
  if (which !== PRIO_PROCESS) throw new ValueError("only PRIO_PROCESS is there");
  yield visible("look at", currentThread().interpreter.kernel, { key: "nice", write: false });
  return kernelLook((kernel, process) => (who === 0 ? process : (kernel.processes.get(who) ?? process)).nice);
}

/** Adds to the nice value of this process, for threads that it starts from now on; gives the new one. */
export function* nice(increment: number): Sim<number> {
  yield visible("set", currentThread().interpreter.kernel, { key: "nice", write: increment !== 0 });
  return kernelLook((_, process) => (process.nice = Math.max(-20, Math.min(19, process.nice + increment))));
}

/** Lets go of the GIL for a moment. */
export function* sched_yield(): Sim<void> {
  // eslint-disable-next-line require-yield
  yield* kernelCall(function* () {});
}

export const signatures: Signatures = {
  waitpid: ["pid", "options"],
  kill: ["pid", "signal"],
};
