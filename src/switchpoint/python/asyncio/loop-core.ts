/**
 * The state of an event loop, without the visible operations: whoever changes it has announced that on `inside`. Programs
 * hold an EventLoop (event-loop.ts); what a round of the loop does is in rounds.ts.
 *
 * Three objects stand for a loop in an exploration: `inside` for the queue of ready calls and for all futures and tasks (with a key
 * each), `timers` for the heap, and `pipe`, its self-pipe, for what ends a wait in `select`. What happens within a loop happens in one
 * order; only another thread, or a deadline that passes (deadlines.ts), can come in between. A thread that pokes the loop touches the
 * queue and the pipe only; so what the loop does to its futures commutes with that, as long as it appends nothing (`outbox`).
 * Source: CPython 3.13, Lib/asyncio/base_events.py (BaseEventLoop).
 */
import { isAtLeast } from "../../gil/versions.ts";
import { nameFor, Resource } from "../blocking.ts";
import { RuntimeError } from "../builtins.ts";
import { copyOf, currentContext, type Context } from "../contextvars/context.ts";
import type { AsyncGenerator } from "../coroutines/async-generator.ts";
import { heapify, heappop, heappush } from "../heapq/heapq.ts";
import { currentThread, type Interpreter, type PyThread } from "../interpreter.ts";
import type { Callback } from "./callbacks.ts";
import { charge, TIMER } from "./costs.ts";
import type { FutureCore } from "./future-core.ts";
import { earlier, HandleCore } from "./handle-core.ts";
import type { TaskCore } from "./task-core.ts";
import { LoopSignals } from "./loop-signals.ts";
import { Watches } from "./watches.ts";

/** What `time.get_clock_info("monotonic").resolution` is on Linux, in seconds. */
const RESOLUTION = 1e-9;
/** Cancelled timers are swept out of the heap when there are more than this many timers and more than this fraction is cancelled. */
const MANY_TIMERS = 100;
const MANY_CANCELLED = 0.5;

export class LoopCore {
  readonly interpreter: Interpreter;
  readonly inside: Resource;
  readonly timers: Resource;
  readonly pipe: Resource;
  /** The thread that runs the loop, or null. */
  thread: PyThread | null = null;
  /** Calls that are due, in order. */
  ready: HandleCore[] = [];
  /** Where calls go that are not to be appended to the queue yet (announcing.ts); null: they go there at once. */
  outbox: HandleCore[] | null = null;
  /** A binary heap by deadline. */
  scheduled: HandleCore[] = [];
  cancelledTimers = 0;
  /** Somebody has written to the self-pipe: `select` must return. */
  poked = false;
  stopping = false;
  closed = false;
  debug = false;
  slowCallbackDuration = 0.1;
  /** How many futures it has made. */
  futures = 0;
  currentTask: TaskCore | null = null;
  /** Tasks that are not done, in order of creation. */
  readonly tasks = new Set<TaskCore>();
  /** Futures that hold an exception which perhaps nobody has seen. */
  readonly failed = new Set<FutureCore>();
  exceptionHandler: Function | null = null;
  taskFactory: Function | null = null;
  /** The default executor, once it is needed. */
  executor: object | null = null;
  executorShutDown = false;
  readonly signals = new LoopSignals();
  /** Async generators that have begun in this loop. */
  readonly asyncgens = new Set<AsyncGenerator>();
  /** In an exploration: deadlines up to here have passed, in virtual nanoseconds. */
  reached = 0;
  /** The thread that lets deadlines pass in an exploration has been started. */
  watched = false;
  /** What the program holds. */
  readonly face: object;
  /** The files that it watches. */
  readonly watches = new Watches();

  constructor(face: object) {
    this.interpreter = currentThread().interpreter;
    this.face = face;
    this.inside = new Resource(nameFor("event loop"), {}, () => this.thread);
    const name = `timers of ${this.inside.name}`;
    this.timers = new Resource(name, { pending: () => this.nextDeadline() !== Infinity }, () => this.thread);
    this.pipe = new Resource(name, { awake: () => this.isAwake() }, () => this.thread);
  }

  get python(): string {
    return this.interpreter.python;
  }

  /** The loop's clock, in seconds. */
  time(): number {
    return this.interpreter.world.clock.now() / 1e9;
  }

  /** @throws RuntimeError after `close` */
  checkOpen(): void {
    if (this.closed) throw new RuntimeError("Event loop is closed");
  }

  /** @throws RuntimeError in debug mode, from any thread but the one that runs the loop */
  checkThread(): void {
    if (!this.debug || this.thread === null || this.thread === currentThread()) return;
    throw new RuntimeError("Non-thread-safe operation invoked on an event loop other than the current one");
  }

  callSoon(callback: Callback, args: readonly unknown[], context: Context | null = null): HandleCore {
    this.checkOpen();
    this.checkThread();
    return this.append(callback, args, context);
  }

  /** `_call_soon`: without the checks. */
  append(callback: Callback, args: readonly unknown[], context: Context | null = null): HandleCore {
    const handle = new HandleCore(callback, args, contextFor(callback, context));
    (this.outbox ?? this.ready).push(handle);
    return handle;
  }

  /** @param when loop time, in seconds */
  callAt(when: number, callback: Callback, args: readonly unknown[], context: Context | null = null): HandleCore {
    this.checkOpen();
    this.checkThread();
    charge(TIMER);
    const handle = new HandleCore(callback, args, contextFor(callback, context), when);
    heappush(this.scheduled, handle, earlier);
    handle.scheduled = true;
    const { clock, startWaits } = this.interpreter.world;
    const deadline = Math.round(when * 1e9);
    if (!startWaits && deadline <= clock.now()) this.reached = Math.max(this.reached, deadline);
    return handle;
  }

  cancel(handle: HandleCore): void {
    if (handle.cancelled) return;
    if (handle.scheduled) this.cancelledTimers++;
    if (this.debug) handle.text = String(handle).replace(/^<(\w+)/, "<$1 cancelled");
    handle.cancelled = true;
    handle.callback = null;
    handle.args = [];
  }

  /** Step 1 of a round: cancelled timers leave the heap, all of them if there are many, else those at its head. */
  sweep(): void {
    const { scheduled } = this;
    if (scheduled.length > MANY_TIMERS && this.cancelledTimers / scheduled.length > MANY_CANCELLED) {
      for (const handle of scheduled) if (handle.cancelled) handle.scheduled = false;
      this.scheduled = scheduled.filter(({ cancelled }) => !cancelled);
      heapify(this.scheduled, earlier);
      this.cancelledTimers = 0;
      return;
    }
    while (scheduled.length > 0 && scheduled[0]!.cancelled) {
      this.cancelledTimers--;
      heappop(scheduled, earlier).scheduled = false;
    }
  }

  /** Step 4: timers whose time has come become ready. */
  collectDue(): void {
    while (this.isDue()) {
      charge(TIMER);
      const handle = heappop(this.scheduled, earlier);
      handle.scheduled = false;
      this.ready.push(handle);
    }
  }

  /** True if a `select` without a time-out would return now. */
  isAwake(): boolean {
    return this.poked || this.closed || this.watches.any() || this.isDue();
  }

  /** In an exploration: the earliest deadline of a live timer that has not passed, in virtual nanoseconds; Infinity if there is none. */
  nextDeadline(): number {
    let next = Infinity;
    for (const { cancelled, when } of this.scheduled) {
      const deadline = Math.round(when! * 1e9);
      if (!cancelled && deadline > this.reached && deadline < next) next = deadline;
    }
    return next;
  }

  /** The first timer's time has come. */
  isDue(): boolean {
    const { clock, startWaits } = this.interpreter.world;
    const first = this.scheduled[0];
    return first !== undefined && first.when! < (startWaits ? clock.now() : this.reached) / 1e9 + RESOLUTION;
  }

  /** From Python 3.11: tasks count the requests to cancel them. */
  get countsCancellations(): boolean {
    return isAtLeast(this.python, "3.11");
  }
}

function contextFor(callback: Callback, context: Context | null): Context | null {
  return callback.contextual ? (context ?? copyOf(currentContext())) : null;
}
