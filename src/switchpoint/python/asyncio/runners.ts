/**
 * asyncio.run and asyncio.Runner: a loop from its making to its close.
 *
 * Source: CPython 3.13, Lib/asyncio/runners.py.
 */
import { isAtLeast } from "../../gil/versions.ts";
import type { Sim } from "../../machine/traps.ts";
import { AttributeError, RuntimeError, ValueError } from "../builtins.ts";
import { callFunction } from "../callable.ts";
import { copyOf, currentContext, type Context } from "../contextvars/context.ts";
import { Coroutine } from "../coroutines/coroutine.ts";
import { livingNow, warnNeverAwaited } from "../finalization.ts";
import { EXIT } from "../guard.ts";
import { currentThread, visible } from "../interpreter.ts";
import { EventLoop } from "./event-loop.ts";
import { callExceptionHandler } from "./exception-handling.ts";
import { faceOf } from "./futures.ts";
import { gather } from "./gathering.ts";
import { coreOfLoop } from "./loop-faces.ts";
import { repr } from "./representation.ts";
import { ofThread } from "./running.ts";
import { makeTask } from "./tasks.ts";

/** Options of `run` and `Runner`. */
export interface RunOptions {
  debug?: boolean | null;
  loop_factory?: (() => EventLoop) | null;
}

/** A loop for several `run`s (Python 3.11). `using runner = new asyncio.Runner()` closes it at the end of the block. */
export class Runner {
  readonly #debug: boolean | null;
  readonly #factory: (() => EventLoop) | null;
  readonly #isPublic: boolean;
  #loop: EventLoop | null = null;
  #context: Context | null = null;
  #closed = false;
  #wasSet = false;
  #before: ReturnType<typeof livingNow> = new Set();

  /** @throws AttributeError before Python 3.11 */
  constructor(debug: boolean | null = null, loop_factory: (() => EventLoop) | null = null, isPublic = true) {
    if (isPublic && !isAtLeast(currentThread().interpreter.python, "3.11"))
      throw new AttributeError("module 'asyncio' has no attribute 'Runner'");
    this.#debug = debug;
    this.#factory = loop_factory;
    this.#isPublic = isPublic;
  }

  /**
   * Runs a coroutine to its end and gives its result.
   * @throws ValueError for anything but a coroutine; RuntimeError inside a running loop, or after `close`
   */
  *run<T>(coro: Promise<T> | Coroutine<T>, context: object | null = null): Sim<T> {
    if (!(coro instanceof Coroutine)) throw notCoroutine(coro);
    const name = this.#isPublic ? "Runner.run()" : "asyncio.run()";
    if (ofThread().running !== null) throw new RuntimeError(`${name} cannot be called from a running event loop`);
    const loop = yield* this.#open();
    const core = coreOfLoop(loop);
    yield visible("create_task", core.inside);
    const task = yield* makeTask<T>(core, coro, null, context ?? this.#context);
    return yield* loop.run_until_complete(task);
  }

  /** Its loop, which is made now at the latest. */
  *get_loop(): Sim<EventLoop> {
    return yield* this.#open();
  }

  /** Cancels what is left, waits for it, and closes the loop. */
  *close(): Sim<void> {
    const loop = this.#loop;
    if (loop === null || this.#closed) return;
    const core = coreOfLoop(loop);
    try {
      yield* cancelAll(loop);
      yield* loop.run_until_complete(new Coroutine("shutdown_asyncgens", loop.shutdown_asyncgens()));
      if (isAtLeast(core.python, "3.9"))
        yield* loop.run_until_complete(new Coroutine("shutdown_default_executor", loop.shutdown_default_executor()));
    } finally {
      if (this.#wasSet) setLoop(null);
      yield* loop.close();
      this.#closed = true;
      this.#loop = null;
      warnNeverAwaited(core.interpreter, this.#before);
    }
  }

  *[EXIT](): Sim<boolean> {
    yield* this.close();
    return false;
  }

  *[Symbol.dispose](): Sim<void> {
    yield* this.close();
  }

  *#open(): Sim<EventLoop> {
    if (this.#closed) throw new RuntimeError("Runner is closed");
    if (this.#loop !== null) return this.#loop;
    this.#before = livingNow(currentThread().interpreter);
    if (this.#factory === null) {
      this.#loop = new EventLoop();
      setLoop(this.#loop);
      this.#wasSet = true;
    } else this.#loop = (yield* callFunction(this.#factory, undefined, [])) as EventLoop;
    if (this.#debug !== null && this.#debug !== undefined) this.#loop.set_debug(this.#debug);
    this.#context = copyOf(currentContext());
    return this.#loop;
  }
}

function notCoroutine(value: unknown): Error {
  const text = `a coroutine was expected, got ${repr(value)}`;
  return isAtLeast(currentThread().interpreter.python, "3.14")
    ? new TypeError("An asyncio.Future, a coroutine or an awaitable is required")
    : new ValueError(text);
}

/** `set_event_loop` without a look at the policy. */
function setLoop(loop: EventLoop | null): void {
  const mine = ofThread();
  mine.given = loop === null ? null : coreOfLoop(loop);
  mine.wasGiven = true;
}

/** Cancels all tasks of the loop and waits for them. */
function* cancelAll(loop: EventLoop): Sim<void> {
  const core = coreOfLoop(loop);
  yield visible("cancel all tasks", core.inside, { more: [{ object: core.timers, key: null, write: true }] });
  const tasks = [...core.tasks].filter(({ done }) => !done);
  if (tasks.length === 0) return;
  for (const task of tasks) task.cancel();
  yield* loop.run_until_complete(yield* gather(...tasks.map((task) => faceOf(task)), { return_exceptions: true }));
  for (const task of tasks) {
    const raised = task.cancelled ? null : task.exception();
    if (raised === null) continue;
    yield* callExceptionHandler(core, { message: "unhandled exception during asyncio.run() shutdown", exception: raised.error, task });
  }
}

/**
 * Makes a loop, runs a coroutine to its end, cancels what is left, and closes the loop.
 * @param main a coroutine
 * @throws RuntimeError inside a running loop
 */
export function* run<T>(main: Promise<T> | Coroutine<T>, options: RunOptions = {}): Sim<T> {
  const { debug = null, loop_factory = null } = options;
  if (ofThread().running !== null) throw new RuntimeError("asyncio.run() cannot be called from a running event loop");
  const runner = new Runner(debug, loop_factory, false);
  try {
    return yield* runner.run(main);
  } finally {
    yield* runner.close();
  }
}

/** The loop that `get_event_loop` gives in this thread from now on. */
export function set_event_loop(loop: EventLoop | null): void {
  setLoop(loop);
}
