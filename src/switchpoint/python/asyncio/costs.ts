/**
 * What the event loop itself costs on the clock, in bytecodes of the version: how many CPython executes for it, those of the C
 * accelerator (_asyncio) by their time. Fitted to the rows of cpython-measured.json (asyncio) that say how long one round and ten
 * thousand tasks take on Python 3.12, and one round on 3.8; the other rows follow.
 */
import { isAtLeast } from "../../gil/versions.ts";
import type { Sim } from "../../machine/traps.ts";
import { currentThread } from "../interpreter.ts";

/** A round of the loop besides the calls that it makes: `_run_once` and the selector's `select`. */
export const ROUND = 485;
/** The system call of a round, in nanoseconds; it runs without the GIL. */
export const SELECT_CALL = 600;
/** Calling one handle: a step of a task, a callback. */
export const CALL = 200;
/** Putting a timer into the heap, or taking one out. */
export const TIMER = 400;
/** Making a task and its coroutine. */
export const TASK = 1600;
/**
 * Waking the loop from outside: a byte into the socket pair that is its self-pipe, and reading it in the loop, which tries until the
 * socket would block. Following a future of an executor (`wrap_future`), besides that. Measured on CPython 3.13, CPU time:
 * `call_soon_threadsafe` takes 9.5 microseconds more than `call_soon`, a wrapped future 30.5 more than one of the loop's own.
 */
export const POKE = 900;
export const READ_SELF = 1800;
export const WRAP = 5800;
/**
 * A stream's way from the socket to the reader (`_read_ready__data_received`, `feed_data`, `read`), and from the writer to the socket
 * (`write`, `drain`). Not in the reference: the time that an echo server with streams takes a request beyond one that blocks, less the
 * loop's rounds, against a round of `sleep(0)`, on CPython 3.13.
 */
export const STREAM_READ = 2000;
export const STREAM_WRITE = 1800;

/**
 * Up to 3.10 the loop takes so many times what a count of bytecodes says: its calls and attributes have gained more from the
 * specialising interpreter of 3.11 than the arithmetic has by which a bytecode is measured.
 */
const BEFORE_3_11 = 1.3;

/** The running thread owes the machine this many bytecodes; nothing under the explorer, which knows no time. */
export function charge(bytecodes: number): void {
  const thread = currentThread();
  const { world, python } = thread.interpreter;
  if (!world.startWaits) return;
  const factor = isAtLeast(python, "3.11") ? 1 : BEFORE_3_11;
  thread.owed += Math.round(bytecodes * world.grain * 1000 * factor);
}

/** Pays what the running thread owes, and hands the GIL over if somebody asked for it. */
export function* pay(): Sim<void> {
  const thread = currentThread();
  const { gil, world } = thread.interpreter;
  if (!world.startWaits) return;
  // What the program's code has used turns up when the thread first stops: the second round is for that.
  for (let round = 0; round < 2; round++) {
    const ns = Math.floor(thread.owed / 1000);
    if (ns === 0 && round > 0) break;
    thread.owed -= ns * 1000;
    yield { op: "cpu", ns, grain: 0 };
  }
  if (gil.breaker) yield* gil.check(thread);
}
