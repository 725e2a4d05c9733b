/**
 * What operations of an event loop announce to the explorer beside the loop's inside, and how a loop is woken.
 */
import type { Access, Sim, VisibleTrap } from "../../machine/traps.ts";
import { awaken } from "../blocking.ts";
import { interpret } from "../interpreted.ts";
import { currentThread, visible } from "../interpreter.ts";
import { POKE } from "./costs.ts";
import type { LoopCore } from "./loop-core.ts";

/** The parts of a loop's inside that matter to each other's operations: what does not touch the queue commutes with a poke. */
const QUEUE = "queue";
const FUTURES = "futures";

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
    more: [{ object: core.timers, key: null, write: true }, wakingAccess(core)],
  });
}

/** What any operation announces that may end a loop's `select`: the loop may be waiting among files. */
export function wakingAccess(core: LoopCore): Access {
  return core.interpreter.kernel.host.polls.access(core.timers.name);
}

/** Wakes the loop if it waits in `select`: a byte into its self-pipe. */
export function* poke(core: LoopCore): Sim<void> {
  yield* interpret(POKE);
  const { kernel, process, gil, world } = core.interpreter;
  const thread = currentThread();
  core.poked = true;
  if (world.startWaits) yield* gil.drop(thread);
  yield* awaken(core.timers, 1);
  const { polls } = kernel.host;
  yield* process.recording.call(() => polls.call(polls.mark(core.timers)));
  if (world.startWaits) yield* gil.take(thread);
}
