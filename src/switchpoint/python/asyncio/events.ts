/**
 * Which loop: asyncio's get_running_loop, get_event_loop, new_event_loop.
 *
 * Source: CPython 3.13, Lib/asyncio/events.py; version differences in running.ts.
 */
import { EventLoop } from "./event-loop.ts";
import { coreOfLoop } from "./loop-faces.ts";
import { loopOfThread, mayMakeLoop, noLoop, ofThread, runningLoop } from "./running.ts";

/** A new loop, which belongs to no thread yet. */
export function new_event_loop(): EventLoop {
  return new EventLoop();
}

/** @throws RuntimeError if the thread runs no loop */
export function get_running_loop(): EventLoop {
  return runningLoop().face as EventLoop;
}

/**
 * The running loop, else the thread's own. If it has none: in the main thread a new one up to Python 3.13, with a
 * DeprecationWarning from 3.12.
 * @throws RuntimeError if there is none
 */
export function get_event_loop(): EventLoop {
  const known = loopOfThread();
  if (known !== null) return known.face as EventLoop;
  if (!mayMakeLoop()) noLoop();
  const loop = new EventLoop();
  const mine = ofThread();
  mine.given = coreOfLoop(loop);
  mine.wasGiven = true;
  return loop;
}
