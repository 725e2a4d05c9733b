/**
 * asyncio's event loop: a queue of calls that are due, a heap of timers, and one thread that takes them in turn.
 *
 * Of its methods only `call_soon_threadsafe` may be used by another thread: the others do not wake a loop that waits in `select`.
 * Source: CPython 3.13, Lib/asyncio/base_events.py (BaseEventLoop), unix_events.py.
 */
import type { Sim } from "../../machine/traps.ts";
import { KeyboardInterrupt, RuntimeError, SystemExit } from "../builtins.ts";
import type { Executor } from "../concurrent/futures/executor.ts";
import { ThreadPoolExecutor } from "../concurrent/futures/thread-pool.ts";
import { Coroutine, type Co } from "../coroutines/coroutine.ts";
import type { FileLike } from "../files/file-like.ts";
import { currentThread, visible, type Finalizable } from "../interpreter.ts";
import type { Address } from "../socket/socket-address.ts";
import type { socket } from "../socket/socket-object.ts";
import { asyncgenHooks, shutdownAsyncgens } from "./asyncgens.ts";
import { changeTrap, poke, pokeTrap, timingAccesses } from "./announcing.ts";
import { libraryCallback, programCallback } from "./callbacks.ts";
import { callExceptionHandler, defaultExceptionHandler, reportForgotten, type ExceptionContext } from "./exception-handling.ts";
import { coreOf, faceOf, Future } from "./futures.ts";
import { FutureCore } from "./future-core.ts";
import { Handle, TimerHandle } from "./handles.ts";
import type { LoopCore } from "./loop-core.ts";
import { coreOfLoop, LoopFace } from "./loop-faces.ts";
import { runOnce } from "./rounds.ts";
import { ofThread } from "./running.ts";
import { addWatch, removeWatch, sockAccept, sockConnect, sockRecv, sockSendall } from "./sockets.ts";
import { addSignalHandler, closeSignals, removeSignalHandler } from "./signals.ts";
import { makeTask, taskOf, type Task } from "./tasks.ts";
import { wrapFuture } from "./wrapping.ts";

export class EventLoop extends LoopFace {
  readonly #forgetting = new Forgetting(coreOfLoop(this));

  /** Callbacks that take longer than this many seconds are reported in debug mode. */
  get slow_callback_duration(): number {
    return coreOfLoop(this).slowCallbackDuration;
  }

  set slow_callback_duration(seconds: number) {
    coreOfLoop(this).slowCallbackDuration = seconds;
  }

  /** Seconds on the loop's own clock, which is `time.monotonic`. */
  *time(): Sim<number> {
    const core = coreOfLoop(this);
    yield visible("read the clock", core.interpreter.world.clock);
    return core.time();
  }

  /** Has `callback(*args)` called in the next round; calls keep their order. */
  *call_soon(callback: (...args: any[]) => unknown, ...args: unknown[]): Sim<Handle> {
    const core = yield* changing(this, "call_soon");
    checkCallback(core, callback, "call_soon");
    return new Handle(core, core.callSoon(programCallback(callback), args));
  }

  /** The same from any thread: it also wakes the loop. */
  *call_soon_threadsafe(callback: (...args: any[]) => unknown, ...args: unknown[]): Sim<Handle> {
    const core = yield* poking(this);
    core.checkOpen();
    checkCallback(core, callback, "call_soon_threadsafe");
    const handle = core.append(programCallback(callback), args);
    handle.outside = true;
    yield* poke(core);
    return new Handle(core, handle);
  }

  /** Has `callback(*args)` called `delay` seconds from now. */
  *call_later(delay: number, callback: (...args: any[]) => unknown, ...args: unknown[]): Sim<TimerHandle> {
    if (delay === null || delay === undefined) throw new TypeError("delay must not be None");
    const core = yield* timing(this, "call_later");
    checkCallback(core, callback, "call_at");
    return new TimerHandle(core, core.callAt(core.time() + delay, programCallback(callback), args));
  }

  /** Has `callback(*args)` called when the loop's clock shows `when`. */
  *call_at(when: number, callback: (...args: any[]) => unknown, ...args: unknown[]): Sim<TimerHandle> {
    if (when === null || when === undefined) throw new TypeError("when cannot be None");
    const core = yield* timing(this, "call_at");
    checkCallback(core, callback, "call_at");
    return new TimerHandle(core, core.callAt(when, programCallback(callback), args));
  }

  /** A new future of this loop. */
  create_future<T = unknown>(): Future<T> {
    return new Future<T>({ loop: this });
  }

  /** Makes a task of a coroutine: its first step comes in the next round; with `eager_start` (from 3.14) at once. */
  *create_task<T>(
    coro: Promise<T> | Coroutine<T>,
    name: string | null = null,
    context: object | null = null,
    eager_start: boolean | null = null,
  ): Sim<Task<T>> {
    const core = yield* changing(this, "create_task");
    core.checkOpen();
    return yield* makeTask<T>(core, coro, name, context, eager_start);
  }

  /** @param factory `factory(loop, coro)`, called by `create_task`; null: the usual one */
  set_task_factory(factory: ((loop: EventLoop, coro: any, ...more: any[]) => unknown) | null): void {
    if (factory !== null && typeof factory !== "function") throw new TypeError("task factory must be a callable or None");
    coreOfLoop(this).taskFactory = factory;
  }

  get_task_factory(): unknown {
    return coreOfLoop(this).taskFactory;
  }

  /** Runs until `stop` is called. */
  *run_forever(): Sim<void> {
    const core = yield* changing(this, "run");
    core.checkOpen();
    checkNotRunning(core);
    const mine = ofThread();
    mine.running = core;
    const thread = currentThread();
    const hooks = thread.asyncgenHooks;
    thread.asyncgenHooks = asyncgenHooks(core);
    core.thread = thread;
    try {
      do yield* runOnce(core);
      while (!core.stopping);
    } finally {
      core.stopping = false;
      core.thread = null;
      mine.running = null;
      thread.asyncgenHooks = hooks;
    }
  }

  /**
   * Runs until a future or coroutine is done, and gives its result.
   * @throws what it raises; RuntimeError if `stop` was called before
   */
  *run_until_complete<T>(future: Promise<T> | Future<T> | Coroutine<T>): Sim<T> {
    const core = yield* changing(this, "run_until_complete");
    core.checkOpen();
    checkNotRunning(core);
    const isNew = coreOf(future) === null;
    const task = yield* taskOf(core, future);
    if (isNew) task.logDestroyPending = false;
    const stop = libraryCallback("_run_until_complete_cb", () => stopAfter(task));
    task.addDoneCallback(stop);
    try {
      yield* this.run_forever();
    } catch (error) {
      if (isNew && task.done && !task.cancelled) task.exception();
      throw error;
    } finally {
      task.removeCallbacks((callback) => callback === stop);
    }
    if (!task.done) throw new RuntimeError("Event loop stopped before Future completed.");
    return task.result() as T;
  }

  /** The round in progress is the last. */
  *stop(): Sim<void> {
    (yield* changing(this, "stop")).stopping = true;
  }

  /** True while a thread runs it. */
  *is_running(): Sim<boolean> {
    yield visible("look at", coreOfLoop(this).inside, { write: false });
    return coreOfLoop(this).thread !== null;
  }

  *is_closed(): Sim<boolean> {
    yield visible("look at", coreOfLoop(this).inside, { write: false });
    return coreOfLoop(this).closed;
  }

  /**
   * Forgets all that is queued.
   * @throws RuntimeError while it runs
   */
  *close(): Sim<void> {
    const core = yield* timing(this, "close");
    if (core.thread !== null) throw new RuntimeError("Cannot close a running event loop");
    if (core.closed) return;
    yield* closeSignals(core);
    core.closed = true;
    core.ready = [];
    core.scheduled = [];
    core.executorShutDown = true;
    const executor = core.executor as Executor | null;
    core.executor = null;
    core.interpreter.living.delete(this.#forgetting);
    yield* reportForgotten(core);
    if (executor !== null) yield* executor.shutdown(false);
  }

  get_debug(): boolean {
    return coreOfLoop(this).debug;
  }

  /** In debug mode slow callbacks are reported, and calls from wrong threads are errors. */
  set_debug(enabled: boolean): void {
    coreOfLoop(this).debug = enabled;
  }

  /** @param handler `handler(loop, context)`; null: the usual one */
  set_exception_handler(handler: ((loop: EventLoop, context: ExceptionContext) => unknown) | null): void {
    if (handler !== null && typeof handler !== "function")
      throw new TypeError(`A callable object or None is expected, got ${String(handler)}`);
    coreOfLoop(this).exceptionHandler = handler;
  }

  get_exception_handler(): unknown {
    return coreOfLoop(this).exceptionHandler;
  }

  /** Hands an exception that nobody caught to the handler. */
  *call_exception_handler(context: ExceptionContext): Sim<void> {
    yield* callExceptionHandler(coreOfLoop(this), context);
  }

  *default_exception_handler(context: ExceptionContext): Sim<void> {
    yield* defaultExceptionHandler(context);
  }

  /**
   * Runs `func(*args)` in a thread (or process) of `executor`; null: the loop's own pool of threads. Cancelling the future does
   * not stop the thread.
   */
  *run_in_executor<T>(executor: Executor | null, func: (...args: any[]) => T, ...args: unknown[]): Sim<Future<T>> {
    const core = coreOfLoop(this);
    yield changeTrap(core, "run_in_executor");
    core.checkOpen();
    checkCallback(core, func, "run_in_executor");
    if (executor === null && core.executorShutDown) throw new RuntimeError("Executor shutdown has been called");
    const used = executor ?? ((core.executor ??= new ThreadPoolExecutor(null, "asyncio")) as Executor);
    return faceOf<T>(yield* wrapFuture(core, yield* used.submit(func, ...args)));
  }

  /** What `run_in_executor(None, …)` uses from now on. */
  set_default_executor(executor: ThreadPoolExecutor): void {
    if (!(executor instanceof ThreadPoolExecutor)) throw new TypeError("executor must be ThreadPoolExecutor instance");
    coreOfLoop(this).executor = executor;
  }

  /** Has `callback(*args)` called in every round in which the file can be read. */
  *add_reader(fd: FileLike, callback: (...args: any[]) => unknown, ...args: unknown[]): Sim<void> {
    yield* addWatch(coreOfLoop(this), fd, "reader", programCallback(callback), args);
  }

  /** Takes that back; false if there was nothing. */
  *remove_reader(fd: FileLike): Sim<boolean> {
    return yield* removeWatch(coreOfLoop(this), fd, "reader");
  }

  /** Has `callback(*args)` called in every round in which the file can be written. */
  *add_writer(fd: FileLike, callback: (...args: any[]) => unknown, ...args: unknown[]): Sim<void> {
    yield* addWatch(coreOfLoop(this), fd, "writer", programCallback(callback), args);
  }

  /** Takes that back; false if there was nothing. */
  *remove_writer(fd: FileLike): Sim<boolean> {
    return yield* removeWatch(coreOfLoop(this), fd, "writer");
  }

  /**
   * Has `callback(*args)` called by the loop when a signal comes.
   * @throws RuntimeError outside of the main thread; ValueError if there is no such signal
   */
  *add_signal_handler(sig: number, callback: (...args: any[]) => unknown, ...args: unknown[]): Sim<void> {
    yield* addSignalHandler(coreOfLoop(this), sig, callback, args);
  }

  /** Takes that back: the signal does its default; false if there was nothing. */
  *remove_signal_handler(sig: number): Sim<boolean> {
    return yield* removeSignalHandler(coreOfLoop(this), sig);
  }

  /** Receives at most `nbytes` bytes; none: the other side has closed. The socket must not block, here and below. */
  *sock_recv(sock: socket, nbytes: number): Co<Uint8Array> {
    return yield* sockRecv(coreOfLoop(this), sock, nbytes);
  }

  /** Sends everything. */
  *sock_sendall(sock: socket, data: Uint8Array): Co<void> {
    yield* sockSendall(coreOfLoop(this), sock, data);
  }

  /** Waits for a client: its socket, which does not block, and its address. */
  *sock_accept(sock: socket): Co<[socket, Address]> {
    return yield* sockAccept(coreOfLoop(this), sock);
  }

  /** Connects with an address. */
  *sock_connect(sock: socket, address: Address): Co<void> {
    yield* sockConnect(coreOfLoop(this), sock, address);
  }

  /** Waits until the threads of the default executor have ended. */
  *shutdown_default_executor(): Co<void> {
    const core = coreOfLoop(this);
    core.executorShutDown = true;
    const executor = core.executor as Executor | null;
    if (executor !== null) yield* executor.shutdown(true);
  }

  /** Closes asynchronous generators that are still suspended. */
  *shutdown_asyncgens(): Co<void> {
    yield* shutdownAsyncgens(coreOfLoop(this));
  }

  override toString(): string {
    const { thread, closed, debug } = coreOfLoop(this);
    const say = (value: boolean): string => (value ? "True" : "False");
    return `<_UnixSelectorEventLoop running=${say(thread !== null)} closed=${say(closed)} debug=${say(debug)}>`;
  }
}

/** The program ends, and nobody has closed the loop. */
class Forgetting implements Finalizable {
  readonly #core: LoopCore;

  constructor(core: LoopCore) {
    this.#core = core;
    core.interpreter.living.add(this);
  }

  warn(): void {}

  *finalize(): Sim<void> {
    yield* reportForgotten(this.#core);
  }
}

function* poking(loop: EventLoop): Sim<LoopCore> {
  const core = coreOfLoop(loop);
  yield pokeTrap(core);
  return core;
}

/** An operation that changes the loop's queue, its futures or its tasks. */
function* changing(loop: EventLoop, kind: string): Sim<LoopCore> {
  const core = coreOfLoop(loop);
  yield visible(kind, core.inside);
  return core;
}

/** One that looks at the clock and changes the heap, too. */
function* timing(loop: EventLoop, kind: string): Sim<LoopCore> {
  const core = coreOfLoop(loop);
  yield visible(kind, core.inside, { more: timingAccesses(core) });
  return core;
}

function checkNotRunning(core: LoopCore): void {
  if (core.thread !== null) throw new RuntimeError("This event loop is already running");
  if (ofThread().running !== null) throw new RuntimeError("Cannot run the event loop while another loop is running");
}

function checkCallback(core: LoopCore, callback: unknown, method: string): void {
  if (callback instanceof Coroutine) throw new TypeError(`coroutines cannot be used with ${method}()`);
  if (typeof callback === "function") return;
  throw new TypeError(`a callable object was expected by ${method}(), got ${String(callback)}`);
}

/** `_run_until_complete_cb`: an exception that ends the program stops the loop by itself. */
function stopAfter(task: FutureCore): void {
  const error = task.cancelled ? null : task.exception()?.error;
  if (error instanceof SystemExit || error instanceof KeyboardInterrupt) return;
  task.loop.stopping = true;
}
