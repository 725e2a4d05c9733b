/**
 * Context objects: multiprocessing's names with a fixed start method.
 *
 * Source: CPython 3.12, Lib/multiprocessing/context.py (BaseContext and its subclasses).
 */
import type { Sim } from "../../machine/traps.ts";
import { ValueError } from "../builtins.ts";
import { cpu_count } from "../os.ts";
import { Barrier } from "./barrier.ts";
import { Condition } from "./condition.ts";
import { Connection, Pipe } from "./connection.ts";
import { checkMethod, contextMethod, get_start_method, set_start_method, type StartMethod } from "./context.ts";
import { Event } from "./event.ts";
import { active_children, current_process, ForkProcess, ForkServerProcess, parent_process, Process, SpawnProcess } from "./process.ts";
import { JoinableQueue, Queue } from "./queues.ts";
import { Array, RawArray, RawValue, Value } from "./sharedctypes.ts";
import { SimpleQueue } from "./simple-queue.ts";
import { BoundedSemaphore, Lock, RLock, Semaphore } from "./synchronize.ts";

const CLASSES = { fork: ForkProcess, spawn: SpawnProcess, forkserver: ForkServerProcess } as const;

export class Context {
  readonly #method: StartMethod | null;
  /** The class of this context's processes. */
  readonly Process: typeof Process;

  readonly Lock = Lock;
  readonly RLock = RLock;
  readonly Semaphore = Semaphore;
  readonly BoundedSemaphore = BoundedSemaphore;
  readonly Condition = Condition;
  readonly Event = Event;
  readonly Barrier = Barrier;
  readonly Queue = Queue;
  readonly JoinableQueue = JoinableQueue;
  readonly SimpleQueue = SimpleQueue;
  readonly Value = Value;
  readonly Array = Array;
  readonly RawValue = RawValue;
  readonly RawArray = RawArray;

  constructor(method: StartMethod | null) {
    this.#method = method;
    this.Process = method === null ? Process : CLASSES[method];
  }

  get_start_method(allow_none: boolean = false): StartMethod | null {
    return this.#method ?? get_start_method(allow_none);
  }

  /** @throws ValueError if the context's method is fixed */
  set_start_method(method: StartMethod | null, force: boolean = false): void {
    if (this.#method !== null) throw new ValueError("cannot set start method of concrete context");
    set_start_method(method, force);
  }

  get_context(method: StartMethod | null = null): Context {
    return method === null ? this : get_context(method);
  }

  cpu_count(): number {
    return cpu_count();
  }

  current_process(): Process {
    return current_process();
  }

  parent_process(): ReturnType<typeof parent_process> {
    return parent_process();
  }

  *active_children(): Sim<Process[]> {
    return yield* active_children();
  }

  Pipe(duplex: boolean = true): [Connection, Connection] {
    return Pipe(duplex);
  }
}

/**
 * A context with that start method; without one, the default context, whose method is fixed by this.
 * @throws ValueError if there is no such method
 */
export function get_context(method: StartMethod | null = null): Context {
  return new Context(method === null || method === undefined ? contextMethod() : checkMethod(method));
}
