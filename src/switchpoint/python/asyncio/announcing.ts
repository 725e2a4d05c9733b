/**
 * What operations of an event loop announce to the explorer beside the loop's inside, and how a loop is woken.
 */
import type { Access, Sim, VisibleTrap } from "../../machine/traps.ts";
import { awaken } from "../blocking.ts";
import { interpret } from "../interpreted.ts";
import { currentThread, visible } from "../interpreter.ts";
import { POKE } from "./costs.ts";
import type { HandleCore } from "./handle-core.ts";
import type { LoopCore } from "./loop-core.ts";

/** The parts of a loop's inside that matter to each other's operations: what does not touch the queue commutes with a poke. */
const QUEUE = "queue";
const FUTURES = "futures";

/**
 * Does something to futures and tasks of the loop in an operation of its own, `kind`, which commutes with a poke. What is to be called
 * because of it joins the queue in another operation, right after: only that one does not.
 */
export function* onFutures<T>(core: LoopCore, kind: string, act: () => T, more: readonly Access[] | null = null): Sim<T> {
  yield visible(kind, core.inside, { key: FUTURES, more });
  const before = core.outbox;
  const added: HandleCore[] = [];
  core.outbox = added;
  try {
    return act();
  } finally {
    core.outbox = before;
    if (added.length > 0) {
      yield visible("call_soon", core.inside, { key: QUEUE });
      core.ready.push(...added);
    }
  }
}

/** An operation that changes futures or tasks of the loop and appends nothing to its queue; to be yielded. */
export function changeTrap(core: LoopCore, kind: string): VisibleTrap {
  return visible(kind, core.inside, { key: FUTURES });
}

/** An operation that only looks at the loop's futures and tasks; to be yielded. */
export function lookTrap(core: LoopCore): VisibleTrap {
  return visible("look at", core.inside, { key: FUTURES, write: false });
}

/** What an operation that only looks at a lock or queue touches of its loop. */
export function lookAccess(core: LoopCore): Access {
  return { object: core.inside, key: FUTURES, write: false };
}

/** What an operation that sets a timer touches beside the loop's inside: the heap, and the clock that it looks at. */
export function timingAccesses(core: LoopCore): Access[] {
  return [core.timers, core.interpreter.world.clock].map((object) => ({ object, key: null, write: true }));
}

/** The announcement of something that will `poke`; to be yielded. */
export function pokeTrap(core: LoopCore): VisibleTrap {
  return visible("call_soon_threadsafe", core.inside, {
    key: QUEUE,
    more: [{ object: core.pipe, key: null, write: true }, wakingAccess(core)],
  });
}

/** What any operation announces that may end a loop's `select`: the loop may be waiting among files. */
export function wakingAccess(core: LoopCore): Access {
  return core.interpreter.kernel.host.polls.access(core.pipe.name);
}

/** Wakes the loop if it waits in `select`: a byte into its self-pipe. */
export function* poke(core: LoopCore): Sim<void> {
  yield* interpret(POKE);
  const { kernel, process, gil, world } = core.interpreter;
  const thread = currentThread();
  core.poked = true;
  if (world.startWaits) yield* gil.drop(thread);
  yield* awaken(core.pipe, 1);
  const { polls } = kernel.host;
  yield* process.recording.call(() => polls.call(polls.mark(core.pipe)));
  if (world.startWaits) yield* gil.take(thread);
}
