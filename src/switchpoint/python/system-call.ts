/**
 * A system call of Python: let go of the GIL, ask the kernel, take the GIL back. CPython does so around every call that might
 * block, whether it blocks or not (Py_BEGIN_ALLOW_THREADS); that is what a thread with much I/O suffers from beside one that
 * computes. To the explorer it is one visible operation with a guard, as `operate` (blocking.ts) is.
 *
 * Left to others: what the call does (machine/), which errors come of it (socket-object.ts).
 * Source: CPython 3.12, Modules/socketmodule.c, sock_call_ex; Include/ceval.h, Py_BEGIN_ALLOW_THREADS.
 */
import type { Selectable } from "../machine/poll-room.ts";
import type { Access, Guarded, Sim } from "../machine/traps.ts";
import { park, wake, type WaitQueue } from "../machine/wait-queue.ts";
import { TRY } from "./blocking.ts";
import { OSError } from "./builtins.ts";
import { currentThread, visible } from "./interpreter.ts";
import { osError } from "./os-error.ts";

export interface SystemCall<T> {
  /** A verb for stories: "recv", "accept". */
  readonly kind: string;
  readonly object: object;
  /** The entry of `object.guards` that must hold; absent: the call never waits. */
  readonly guard?: string;
  /** Absolute virtual nanoseconds; TRY: do not wait, Infinity: wait for ever. */
  readonly deadline?: number;
  /** Where the thread waits on the clock. */
  readonly queue?: WaitQueue;
  /** What else the call touches. */
  readonly more?: readonly Access[];
  /** A file that others can do more with, or less, after the call. */
  readonly changes?: Selectable;
  /** Who may go on after it: how many threads of which queues. */
  readonly wakes?: () => readonly (readonly [WaitQueue, number])[];
  /** Nanoseconds of the caller in the kernel, before it acts, and after. */
  readonly cost: number;
  readonly costAfter?: (result: T) => number;
  /** What the call does once the guard holds; no other thread runs in between. It may raise an OSError. */
  readonly act: () => T;
}

/** How a call came out: null if it would have to wait longer than it may. */
export type Outcome<T> = { readonly value: T } | null;

/**
 * Makes the call that `make` describes. Its result must be plain data: it goes into the process's diary (recording.ts), and `make`
 * must be the only one that looks at the kernel.
 * @throws OSError as raised by `make` or the call, once the GIL has been taken back
 */
export function* systemCall<T>(make: () => SystemCall<T>): Sim<Outcome<T>> {
  const { recording } = currentThread().interpreter.process;
  const answer = yield* recording.call(() => catchErrno(() => attempt(make())));
  if (answer !== null && "errno" in answer) throw osError(answer.errno);
  return answer;
}

/** An OSError as plain data. */
export function* catchErrno<T>(call: () => Sim<T>): Sim<T | { readonly errno: number }> {
  try {
    return yield* call();
  } catch (error) {
    if (error instanceof OSError && error.errno !== null) return { errno: error.errno };
    throw error;
  }
}

function* attempt<T>(call: SystemCall<T>): Sim<Outcome<T>> {
  const thread = currentThread();
  const { gil, world } = thread.interpreter;
  const { deadline = Infinity, guard = null } = call;
  if ((yield announcement(call, guard !== null && deadline !== Infinity, deadline)) === false) {
    if (deadline !== TRY) world.clock.reach(deadline);
    return null;
  }
  yield* gil.drop(thread);
  let failure: { readonly error: unknown } | null = null;
  let outcome: Outcome<T> = null;
  try {
    outcome = yield* inKernel(call, deadline);
  } catch (error) {
    failure = { error };
  }
  yield* gil.take(thread);
  thread.task?.respond(world.clock.now());
  if (failure !== null) throw failure.error;
  return outcome;
}

function announcement<T>(call: SystemCall<T>, timed: boolean, deadline: number): ReturnType<typeof visible> {
  const { kernel, world } = currentThread().interpreter;
  const more = [...(call.more ?? [])];
  if (timed && deadline !== TRY) more.push({ object: world.clock, key: null, write: false });
  if (call.changes !== undefined) more.push(kernel.host.polls.access(call.changes.key));
  return visible(call.kind, call.object, { guard: call.guard ?? null, timed, instant: deadline === TRY, more });
}

function* inKernel<T>(call: SystemCall<T>, deadline: number): Sim<Outcome<T>> {
  const { polls } = currentThread().interpreter.kernel.host;
  if (call.cost > 0) yield { op: "cpu", ns: call.cost, grain: 0, device: true };
  const holds = call.guard === undefined ? null : (call.object as Guarded).guards[call.guard]!;
  while (holds !== null && !holds()) {
    if (deadline === TRY) return null;
    if (!(yield* park(call.queue!, deadline, "io")) && !holds()) return null;
  }
  const value = call.act();
  const places = call.changes === undefined ? [] : polls.mark(call.changes.object);
  for (const [queue, count] of call.wakes?.() ?? []) yield* wake(queue, count);
  yield* polls.call(places);
  const after = call.costAfter?.(value) ?? 0;
  if (after > 0) yield { op: "cpu", ns: after, grain: 0, device: true };
  return { value };
}
