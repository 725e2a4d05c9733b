/**
 * asyncio.Task: a coroutine that an event loop runs; and the functions that make and find tasks.
 *
 * Source: CPython 3.13, Lib/asyncio/tasks.py (Task, create_task, ensure_future, current_task, all_tasks, eager_task_factory).
 */
import { isAtLeast } from "../../gil/versions.ts";
import type { Sim } from "../../machine/traps.ts";
import { AttributeError, RuntimeError, ValueError } from "../builtins.ts";
import { callFunction } from "../callable.ts";
import { copyOf, currentContext, enter, leave, type Context } from "../contextvars/context.ts";
import { awaiting, Coroutine, isAwaitable } from "../coroutines/coroutine.ts";
import { currentThread, visible } from "../interpreter.ts";
import { type FutureCore } from "./future-core.ts";
import { coreOf, faceOf, Future } from "./futures.ts";
import type { EventLoop } from "./event-loop.ts";
import type { LoopCore } from "./loop-core.ts";
import { coreOfLoop } from "./loop-faces.ts";
import { repr } from "./representation.ts";
import { loopOfThread, noLoop, ofInterpreter, runningLoop } from "./running.ts";
import { TaskCore } from "./task-core.ts";

export class Task<T = unknown> extends Future<T> {
  /**
   * @param coro what it runs; its first step comes in the next round of the loop
   * @throws TypeError if `coro` is no coroutine
   */
  constructor(coro: Promise<T> | Coroutine<T>, options?: { loop?: EventLoop | null; name?: string | null; context?: object | null });
  constructor(coro: unknown, options: { loop?: EventLoop | null; name?: string | null; context?: object | null } = {}) {
    super((coro instanceof TaskCore ? coro : scheduled(coro, options)) as never);
  }

  get_name(): string {
    return taskCore(this).name;
  }

  set_name(value: unknown): void {
    taskCore(this).name = String(value);
  }

  /** The coroutine that it runs. */
  get_coro(): Coroutine<T> {
    return taskCore(this).coroutine as Coroutine<T>;
  }

  get_context(): Context {
    return taskCore(this).context;
  }

  /** How many requests to cancel it are open (from Python 3.11). */
  *cancelling(): Sim<number> {
    const core = counting(this, "cancelling");
    yield visible("look at", core.loop.inside, { write: false });
    return core.cancelRequests;
  }

  /** Takes one request to cancel it back, and says how many are left (from Python 3.11). */
  *uncancel(): Sim<number> {
    const core = counting(this, "uncancel");
    yield visible("uncancel", core.loop.inside);
    return core.uncancel();
  }

  /** @throws RuntimeError always */
  // eslint-disable-next-line require-yield
  override *set_result(_result: T): Sim<void> {
    throw new RuntimeError("Task does not support set_result operation");
  }

  /** @throws RuntimeError always */
  // eslint-disable-next-line require-yield
  override *set_exception(_exception: unknown): Sim<void> {
    throw new RuntimeError("Task does not support set_exception operation");
  }
}

function taskCore(task: Task<any>): TaskCore {
  return coreOf(task) as TaskCore;
}

function counting(task: Task<any>, name: string): TaskCore {
  const core = taskCore(task);
  if (core.loop.countsCancellations) return core;
  throw new AttributeError(`'_asyncio.Task' object has no attribute '${name}'`);
}

function newCore(loop: LoopCore, coro: unknown, name: string | null, context: object | null): TaskCore {
  if (!(coro instanceof Coroutine)) throw new TypeError(`a coroutine was expected, got ${repr(coro)}`);
  const used = (context ?? copyOf(currentContext())) as Context;
  const core = new TaskCore(
    loop,
    coro,
    name === null || name === undefined ? `Task-${++ofInterpreter(loop.interpreter).tasks}` : String(name),
    used,
  );
  return core;
}

function scheduled(
  coro: unknown,
  { loop, name = null, context = null }: { loop?: EventLoop | null; name?: string | null; context?: object | null },
): TaskCore {
  const core = newCore(loop ? coreOfLoop(loop) : (loopOfThread() ?? noLoop()), coro, name, context);
  core.schedule();
  return core;
}

/** Makes a task by the loop's factory. Part of an operation on the loop's inside. */
export function* makeTask<T>(loop: LoopCore, coro: unknown, name: string | null, context: object | null): Sim<Task<T>> {
  if (loop.taskFactory === null) return plainTask<T>(loop, coro, name, context);
  const task = (yield* callFunction(loop.taskFactory, undefined, [loop.face, coro])) as Task<T>;
  const core = coreOf(task);
  if (core instanceof TaskCore && name !== null && name !== undefined) core.name = String(name);
  return task;
}

function plainTask<T>(loop: LoopCore, coro: unknown, name: string | null, context: object | null): Task<T> {
  const core = newCore(loop, coro, name, context);
  const task = new Task<T>(core as never);
  core.schedule();
  return task;
}

/** The future that is meant by an awaitable: itself, or a new task. Part of an operation on the loop's inside. */
export function* taskOf(loop: LoopCore | null, awaitable: unknown): Sim<FutureCore> {
  const core = coreOf(awaitable);
  if (core !== null) {
    if (loop === null || core.loop === loop) return core;
    throw new ValueError("The future belongs to a different loop than the one specified as the loop argument");
  }
  const coroutine = awaitable instanceof Coroutine ? awaitable : wrapped(awaitable);
  return coreOf(yield* makeTask(loop ?? loopOfThread() ?? noLoop(), coroutine, null, null))!;
}

function wrapped(awaitable: unknown): Coroutine {
  if (!isAwaitable(awaitable)) throw new TypeError("An asyncio.Future, a coroutine or an awaitable is required");
  return new Coroutine("_wrap_awaitable", awaiting(awaitable));
}

/** Makes a task of a coroutine in the running loop. */
export function* create_task<T>(coro: Promise<T> | Coroutine<T>, name: string | null = null, context: object | null = null): Sim<Task<T>> {
  const loop = runningLoop();
  yield visible("create_task", loop.inside);
  return yield* makeTask<T>(loop, coro, name, context);
}

/** A future as it is; a coroutine or other awaitable as a new task. */
export function* ensure_future<T>(coro_or_future: Promise<T> | Future<T> | Coroutine<T>, loop: EventLoop | null = null): Sim<Future<T>> {
  const core = loop === null ? (coreOf(coro_or_future)?.loop ?? loopOfThread() ?? noLoop()) : coreOfLoop(loop);
  yield visible("ensure_future", core.inside);
  return faceOf<T>(yield* taskOf(loop === null ? null : core, coro_or_future));
}

/** The task that runs, or null (in a callback). */
export function* current_task(loop: EventLoop | null = null): Sim<Task | null> {
  const core = loop === null ? runningLoop() : coreOfLoop(loop);
  yield visible("look at", core.inside, { write: false });
  return core.currentTask === null ? null : (faceOf(core.currentTask) as Task);
}

/** All tasks of the loop that are not done, in order of creation. */
export function* all_tasks(loop: EventLoop | null = null): Sim<Set<Task>> {
  const core = loop === null ? runningLoop() : coreOfLoop(loop);
  yield visible("look at", core.inside, { write: false });
  return new Set([...core.tasks].filter(({ done }) => !done).map((task) => faceOf(task) as Task));
}

/** True for a Future or Task. */
export function isfuture(obj: unknown): obj is Future {
  return coreOf(obj) !== null;
}

/** True for what an async function gives. */
export function iscoroutine(obj: unknown): obj is Coroutine {
  return obj instanceof Coroutine;
}

/** A task factory (from Python 3.12): a task's first step is made at once, inside `create_task`. */
export function* eager_task_factory(loop: EventLoop, coro: Promise<any> | Coroutine): Sim<Task> {
  const { python } = currentThread().interpreter;
  if (!isAtLeast(python, "3.12")) throw new AttributeError("module 'asyncio' has no attribute 'eager_task_factory'");
  const core = coreOfLoop(loop);
  const task = newCore(core, coro, null, null);
  const face = new Task(task as never);
  if (core.thread === null) {
    task.schedule();
    return face;
  }
  enter(task.context);
  try {
    yield* task.step(null);
  } finally {
    leave(task.context);
  }
  return face;
}
