/**
 * Signals that threads block, and waiting for them: `pthread_sigmask`, `sigwait` and their kin. Each thread has its mask, which the threads
 * that it starts inherit. A signal to the process goes to a thread that has not blocked it; if all have, it is pending until one
 * takes it or unblocks it.
 *
 * Source: CPython 3.13, Modules/signalmodule.c (signal_pthread_sigmask_impl, signal_sigwait_impl); pthread_sigmask(3), sigwait(3).
 */
import { perform } from "../../machine/kernel/operation.ts";
import { SIGNALS } from "../../machine/kernel/signals.ts";
import type { Sim } from "../../machine/traps.ts";
import { deadlineAfter, TRY } from "../blocking.ts";
import { OverflowError, ValueError } from "../builtins.ts";
import { currentThread, type PyThread } from "../interpreter.ts";
import { kernelCall, kernelLook, quickCall } from "../kernel-call.ts";
import { EINVAL, osError } from "../os-error.ts";
import { typeName } from "../type-names.ts";
import { checkSignals } from "./signal-handlers.ts";

/** What `pthread_sigmask` does with the signals: block them too, unblock them, block them and no others. */
export const SIG_BLOCK = 0;
export const SIG_UNBLOCK = 1;
export const SIG_SETMASK = 2;

const HIGHEST = 64;

/** What `sigtimedwait` tells of a signal. */
export interface struct_siginfo {
  readonly si_signo: number;
}

/** Changes the caller's mask; gives the mask from before. Signals that are not blocked any more and have come are delivered. */
export function* changeMask(how: number, mask: Iterable<number>): Sim<Set<number>> {
  const signals = signalSet(mask);
  if (![SIG_BLOCK, SIG_UNBLOCK, SIG_SETMASK].includes(how)) throw osError(EINVAL);
  const thread = currentThread();
  const before = thread.sigmask;
  const after = how === SIG_SETMASK ? signals : how === SIG_BLOCK ? before.union(signals) : before.difference(signals);
  thread.sigmask = after.difference(new Set<number>([SIGNALS.SIGKILL, SIGNALS.SIGSTOP]));
  const { interpreter } = thread;
  interpreter.process.pending.blocks = (signal, target) =>
    (target === null ? interpreter.threads : [target as PyThread]).every(({ sigmask }) => sigmask.has(signal));
  yield* quickCall((kernel, process) => kernel.unblock(process));
  yield* checkSignals();
  return new Set(before);
}

/** The signals that have come and that the caller could take. */
export function pendingSignals(): Set<number> {
  const thread = currentThread();
  return new Set(kernelLook((_, process) => process.pending.of(thread)));
}

/**
 * Waits until one of the signals has come, and takes it: the lowest, if there are several. They should be blocked.
 * @param timeout seconds; null: for ever
 * @returns null if none came in time
 */
export function* takeSignal(sigset: Iterable<number>, timeout: number | null): Sim<number | null> {
  const thread = currentThread();
  const signals = signalSet(sigset);
  const deadline = timeout === null ? Infinity : timeout === 0 ? TRY : deadlineAfter(timeout);
  return yield* kernelCall(function* (kernel, process) {
    const { pending } = process;
    let taken: number | null = null;
    const act = (): void => {
      taken = pending.of(thread).find((signal) => signals.has(signal))!;
      pending.take(thread, taken);
    };
    yield* perform(pending, { kind: "wait for", guard: pending.guardFor(thread, signals), deadline, act }, kernel.driver.clock);
    return taken;
  });
}

function signalSet(given: Iterable<number>): Set<number> {
  if (typeof given !== "object" || given === null || !(Symbol.iterator in given))
    throw new TypeError(`'${typeName(given)}' object is not iterable`);
  const signals = new Set(given);
  for (const signal of signals) {
    if (!Number.isInteger(signal)) throw new TypeError(`'${typeName(signal)}' object cannot be interpreted as an integer`);
    if (!Number.isSafeInteger(signal)) throw new OverflowError("Python int too large to convert to C long");
    if (signal < 1 || signal > HIGHEST) throw new ValueError(`signal number ${signal} out of range [1; ${HIGHEST}]`);
  }
  return signals;
}
