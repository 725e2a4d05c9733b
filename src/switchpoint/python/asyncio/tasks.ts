/**
 * asyncio.Task: a coroutine that an event loop runs; and the functions that make and find tasks.
 *
 * Source: CPython 3.13, Lib/asyncio/tasks.py (Task, create_task, ensure_future, current_task, all_tasks, eager_task_factory).
 */
import { isAtLeast } from "../../gil/versions.ts";
import type { Sim } from "../../machine/traps.ts";
import { AttributeError, RuntimeError, ValueError } from "../builtins.ts";
import { callFunction, tag } from "../callable.ts";
import { copyOf, currentContext, enter, leave, type Context } from "../contextvars/context.ts";
import { awaiting, Coroutine, isAwaitable } from "../coroutines/coroutine.ts";
import { START } from "../indexing.ts";
import { currentThread, visible } from "../interpreter.ts";
import { type FutureCore } from "./future-core.ts";
import { coreOf, faceOf, Future } from "./futures.ts";
import type { EventLoop } from "./event-loop.ts";
import type { LoopCore } from "./loop-core.ts";
import { coreOfLoop } from "./loop-faces.ts";
import { repr } from "./representation.ts";
import { loopOfThread, noLoop, ofInterpreter, runningLoop } from "./running.ts";
import { TaskCore } from "./task-core.ts";

/** Options of a task's constructor. */
export interface TaskOptions {
  loop?: EventLoop | null;
  name?: string | null;
  context?: object | null;
  /** From 3.12: the first step is made at once, if the loop runs. */
  eager_start?: boolean;
}

export class Task<T = unknown> extends Future<T> {
  #eager: TaskCore | null = null;

  /**
   * @param coro what it runs; its first step comes in the next round of the loop
   * @throws TypeError if `coro` is no coroutine
   */
  constructor(coro: Promise<T> | Coroutine<T>, options?: TaskOptions);
  constructor(coro: unknown, options: TaskOptions = {}) {
    const core = coro instanceof TaskCore ? coro : coreFor(coro, options);
    super(core as never);
    if (core === coro) return;
    if (beginsAtOnce(core, options.eager_start ?? false)) this.#eager = core;
    else core.schedule();
  }

  /** With `eager_start` the first step is part of the making. */
  *[START](): Sim<void> {
    const core = this.#eager;
    this.#eager = null;
    if (core !== null) yield* firstStep(core);
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

function coreFor(coro: unknown, { loop, name = null, context = null }: TaskOptions): TaskCore {
  return newCore(loop ? coreOfLoop(loop) : (loopOfThread() ?? noLoop()), coro, name, context);
}

/** @throws TypeError for `eager_start` before Python 3.12 */
function beginsAtOnce({ loop }: TaskCore, eager: boolean): boolean {
  if (!eager) return false;
  if (!isAtLeast(loop.python, "3.12")) throw new TypeError("Task() got an unexpected keyword argument 'eager_start'");
  return loop.thread !== null;
}

/** `__eager_start`: the first step, in the task's own context. */
function* firstStep(core: TaskCore): Sim<void> {
  enter(core.context);
  try {
    yield* core.step(null);
  } finally {
    leave(core.context);
  }
}

/** Makes a task by the loop's factory. Part of an operation on the loop's inside. */
export function* makeTask<T>(
  loop: LoopCore,
  coro: unknown,
  name: string | null,
  context: object | null,
  eager: boolean | null = null,
): Sim<Task<T>> {
  if (isGiven(eager) && !isAtLeast(loop.python, "3.14"))
    throw new TypeError("create_task() got an unexpected keyword argument 'eager_start'");
  if (loop.taskFactory === null) return yield* plainTask<T>(loop, coro, name, context, eager ?? false);
  const options = factoryOptions(loop, { name, context, eager_start: eager });
  const task = (yield* callFunction(loop.taskFactory, undefined, [loop.face, coro, ...options])) as Task<T>;
  const core = coreOf(task);
  if (core instanceof TaskCore && name !== null && name !== undefined) core.name = String(name);
  return task;
}

/** The keywords of a factory: up to 3.13 only `context`, then all that `create_task` was given. */
function factoryOptions(loop: LoopCore, given: Readonly<Record<string, unknown>>): object[] {
  const names = isAtLeast(loop.python, "3.14") ? Object.keys(given) : ["context"];
  const entries = names.filter((name) => isGiven(given[name])).map((name) => [name, given[name]] as const);
  return entries.length === 0 ? [] : [Object.fromEntries(entries)];
}

function isGiven(value: unknown): boolean {
  return value !== null && value !== undefined;
}

function* plainTask<T>(loop: LoopCore, coro: unknown, name: string | null, context: object | null, eager: boolean): Sim<Task<T>> {
  const core = newCore(loop, coro, name, context);
  const task = new Task<T>(core as never);
  if (beginsAtOnce(core, eager)) yield* firstStep(core);
  else core.schedule();
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

/** Makes a task of a coroutine in the running loop. With `eager_start` (from 3.14) its first step is made at once. */
export function* create_task<T>(
  coro: Promise<T> | Coroutine<T>,
  name: string | null = null,
  context: object | null = null,
  eager_start: boolean | null = null,
): Sim<Task<T>> {
  const loop = runningLoop();
  yield visible("create_task", loop.inside);
  return yield* makeTask<T>(loop, coro, name, context, eager_start);
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
export function* eager_task_factory(loop: EventLoop, coro: Promise<any> | Coroutine, options: TaskOptions = {}): Sim<Task> {
  checkEager("eager_task_factory");
  const core = newCore(coreOfLoop(loop), coro, options.name ?? null, options.context ?? null);
  const face = new Task(core as never);
  if (!beginsAtOnce(core, options.eager_start ?? true)) core.schedule();
  else yield* firstStep(core);
  return face;
}

/**
 * A task factory (from Python 3.12) for tasks of another kind.
 * @param custom_task_constructor Task, or a function that makes one: `(coro, options) => new MyTask(coro, options)`
 */
export function create_eager_task_factory(
  custom_task_constructor: typeof Task | ((coro: any, options: TaskOptions) => Task<any>),
): (loop: EventLoop, coro: any, options?: TaskOptions) => Task<any> {
  checkEager("create_eager_task_factory");
  const face = function factory(): never {
    throw new RuntimeError("a task factory is called by create_task");
  };
  return tag(face, function* (loop: EventLoop, coro: Coroutine, options: TaskOptions = {}): Sim<Task> {
    if (custom_task_constructor === Task) return yield* eager_task_factory(loop, coro, options);
    return (yield* callFunction(custom_task_constructor, undefined, [coro, { eager_start: true, ...options, loop }])) as Task;
  });
}

function checkEager(name: string): void {
  const { python } = currentThread().interpreter;
  if (!isAtLeast(python, "3.12")) throw new AttributeError(`module 'asyncio' has no attribute '${name}'`);
}
