/**
 * One round of an event loop: sweep cancelled timers, wait in `select` for a file, a deadline or a poke from another thread,
 * make due timers ready, then call exactly those that are ready now. What they put into the queue waits for the next round.
 *
 * Source: CPython 3.13, Lib/asyncio/base_events.py (BaseEventLoop._run_once), Lib/selectors.py (EpollSelector.select, which
 * rounds time-outs up to whole milliseconds), Lib/asyncio/events.py (Handle._run).
 */
import type { Selectable } from "../../machine/poll-room.ts";
import type { Access, Sim } from "../../machine/traps.ts";
import { park } from "../../machine/wait-queue.ts";
import { KeyboardInterrupt, SystemExit } from "../builtins.ts";
import { enter, leave } from "../contextvars/context.ts";
import { currentThread, visible } from "../interpreter.ts";
import { whoWaits } from "../socket/readiness.ts";
import { lookTrap, onFutures } from "./announcing.ts";
import { CALL, charge, pay, READ_SELF, ROUND, SELECT_CALL } from "./costs.ts";
import { Deadlines } from "./deadlines.ts";
import { WARNING } from "../logging.ts";
import { callExceptionHandler, log } from "./exception-handling.ts";
import type { HandleCore } from "./handle-core.ts";
import type { LoopCore } from "./loop-core.ts";
import { TaskCore } from "./task-core.ts";
import type { ReadyFile } from "./watches.ts";

/** The longest `select`, in seconds. */
const MAXIMUM_SELECT_TIMEOUT = 24 * 3600;

/** `_run_once`. */
export function* runOnce(loop: LoopCore): Sim<void> {
  charge(ROUND);
  loop.sweep();
  const events = yield* select(loop);
  if (loop.poked) yield* readSelf(loop);
  loop.poked = false;
  loop.ready.push(...loop.watches.collect(events));
  loop.collectDue();
  const todo = loop.ready;
  loop.ready = [];
  try {
    while (todo.length > 0) yield* callOne(loop, todo.shift()!);
  } finally {
    // An exception that ends the loop leaves the rest where it was; the poke that came with it is forgotten.
    for (const handle of todo) handle.outside = false;
    if (todo.length > 0) loop.ready.unshift(...todo);
  }
}

/** `_read_from_self`: it receives until there is nothing left, and lets go of the GIL each time. */
function* readSelf({ interpreter: { gil, world } }: LoopCore): Sim<void> {
  charge(READ_SELF);
  if (!world.startWaits) return;
  const thread = currentThread();
  for (let calls = 0; calls < 2; calls++) {
    yield* pay();
    yield* gil.drop(thread);
    yield* gil.take(thread);
  }
}

/** Waits until there is something to do; when it returns, the loop's state may be changed. Gives the files that are ready. */
function* select(loop: LoopCore): Sim<readonly ReadyFile[]> {
  const { world } = loop.interpreter;
  const busy = loop.ready.length > 0 || loop.stopping;
  if (world.startWaits) return yield* selectOnClock(loop, busy ? 0 : selectDeadline(loop));
  if (loop.scheduled.length > 0 && !loop.watched) {
    loop.watched = true;
    yield { op: "spawn", thread: new Deadlines(loop) };
  }
  if (loop.watches.files.length > 0) return yield* selectFiles(loop, busy ? 0 : Infinity);
  const more = [loop.inside, loop.timers].map((object) => ({ object, key: null, write: true }));
  // That there is something to do may be the doing of a poke, which may come later in another schedule: the guard speaks of pokes.
  const busyItself = loop.stopping || loop.ready.some(({ outside }) => !outside);
  yield visible("select", loop.pipe, { guard: busyItself ? null : "awake", more });
  return [];
}

/** When `select` gives up, in virtual nanoseconds; 0: at once. */
function selectDeadline(loop: LoopCore): number {
  const first = loop.scheduled[0];
  if (first === undefined) return Infinity;
  const timeout = Math.min(first.when! - loop.time(), MAXIMUM_SELECT_TIMEOUT);
  return timeout <= 0 ? 0 : loop.interpreter.world.clock.now() + Math.ceil(timeout * 1e3) * 1e6;
}

/** The system call is made without the GIL, also when it cannot wait. */
function* selectOnClock(loop: LoopCore, deadline: number): Sim<readonly ReadyFile[]> {
  const thread = currentThread();
  const { gil } = loop.interpreter;
  yield* pay();
  yield* gil.drop(thread);
  yield { op: "cpu", ns: SELECT_CALL, grain: 0 };
  let events: readonly ReadyFile[] = [];
  if (loop.watches.files.length > 0) events = yield* selectFiles(loop, deadline);
  else for (let woken = true; woken && deadline > 0 && !loop.isAwake();) woken = yield* park(loop.pipe.waiters, deadline, "io");
  yield* gil.take(thread);
  return events;
}

/**
 * Waits until a file is ready, or something else wakes the loop, and gives the files that are. To the process's diary it is one
 * call: files change outside.
 */
function selectFiles(loop: LoopCore, deadline: number): Sim<readonly ReadyFile[]> {
  return loop.interpreter.process.recording.call(function* () {
    yield* waitForFiles(loop, deadline);
    return loop.watches.ready();
  });
}

/** The wait itself: in the poll room (machine/poll-room.ts), where the loop's own pipe is one more file. */
function* waitForFiles(loop: LoopCore, deadline: number): Sim<void> {
  const { polls } = loop.interpreter.kernel.host;
  const ownPipe: Selectable = { object: loop.pipe, key: loop.pipe.name, readable: false, writable: false };
  const files = [...loop.watches.files, ownPipe];
  const own = [loop.inside, loop.timers, loop.pipe].map((object) => ({ object, key: null, write: true }));
  const { key, more: watched } = polls.watching(files);
  const more = [...own, ...watched, ...files.map(({ object }) => ({ object, key: null, write: false }))];
  yield visible("select", polls, { key, more });
  for (let woken = true; woken && deadline > 0 && !loop.isAwake();) {
    const place = polls.enter(files, whoWaits());
    yield visible("wait", polls, { key, guard: place.guard, more: watched });
    woken = place.marked || (yield* park(place.queue, deadline, "io"));
    yield visible("select", polls, { key, more });
    polls.leave(place);
  }
}

function* callOne(loop: LoopCore, handle: HandleCore): Sim<void> {
  charge(CALL);
  yield* pay();
  // What a callback of the library does is part of this operation; the program's code announces its own.
  const { contextual = false, announced = true, quick, task = null } = handle.callback ?? {};
  if (!contextual && !announced && quick === undefined) yield visible("call", loop.inside, { more: changingTimers(loop) });
  if (handle.cancelled) return;
  const before = loop.time();
  yield* call(loop, handle);
  // Next the loop looks at its queue: another thread may have put something into it without a poke.
  if (contextual && task === null) yield lookTrap(loop);
  if (!loop.debug) return;
  yield* pay();
  const took = loop.time() - before;
  if (took >= loop.slowCallbackDuration) yield* log(WARNING, `Executing ${shown(handle)} took ${took.toFixed(3)} seconds`);
}

function changingTimers({ timers }: LoopCore): Access[] {
  return [{ object: timers, key: null, write: true }];
}

function shown(handle: HandleCore): string {
  const task = handle.callback?.task;
  return task instanceof TaskCore ? String(task) : String(handle);
}

/** `Handle._run`: an exception goes to the loop's exception handler, but for those that are to end the program. */
function* call(loop: LoopCore, handle: HandleCore): Sim<void> {
  const { callback, args, context } = handle;
  if (context !== null) enter(context);
  try {
    if (callback!.quick === undefined) yield* callback!.invoke(...args);
    else yield* onFutures(loop, "call", () => handle.cancelled || callback!.quick!(...args), changingTimers(loop));
  } catch (error) {
    if (error instanceof SystemExit || error instanceof KeyboardInterrupt) throw error;
    yield* callExceptionHandler(loop, { message: `Exception in callback ${callback!.name}`, exception: error, handle });
  } finally {
    if (context !== null) leave(context);
  }
}
