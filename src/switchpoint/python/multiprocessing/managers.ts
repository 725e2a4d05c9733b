/**
 * Python's `multiprocessing.managers`: a manager has a server process that keeps objects for others, and makes proxies for them.
 *
 * States: initial, started, shut down. `Manager()` gives a started one; `with manager` starts one that is not, and shuts it down.
 * Source: CPython 3.12, Lib/multiprocessing/managers.py (BaseManager, SyncManager, SharedMemoryManager).
 */
import type { Sim } from "../../machine/traps.ts";
import { EXIT, type Pending } from "../guard.ts";
import { START, type Accessors } from "../indexing.ts";
import type { Signatures } from "../signatures.ts";
import { Pipe, type Connection } from "./connection.ts";
import { ProcessError } from "./errors.ts";
import { runServer } from "./manager-server.ts";
import { Process } from "./process.ts";
import {
  AcquirerProxy,
  ArrayProxy,
  BarrierProxy,
  ConditionProxy,
  dispatch,
  DictProxy,
  EventProxy,
  ListProxy,
  NamespaceProxy,
  proxyAccessors,
  QueueProxy,
  ValueProxy,
} from "./proxies.ts";
import { ShareableList } from "./shareable-list.ts";
import { SharedMemory } from "./shared-memory.ts";
import { stateOf, type Finalizer } from "./state.ts";

export {
  AcquirerProxy,
  ArrayProxy,
  BarrierProxy,
  BaseProxy,
  ConditionProxy,
  DictProxy,
  EventProxy,
  ListProxy,
  NamespaceProxy,
  QueueProxy,
  RemoteError,
  ValueProxy,
} from "./proxies.ts";

/** Seconds that a server is given to shut down. */
const SHUTDOWN = 1;

/** What all managers have: a server process. */
export class BaseManager {
  #state: "initial" | "started" | "shut down" = "initial";
  #address: string | null = null;
  #process: Process | null = null;
  #finalizer: Finalizer | null = null;

  /** Where the server is reached; null before `start`. */
  get address(): string | null {
    return this.#address;
  }

  /**
   * Starts the server process.
   * @throws ProcessError if that has been done
   */
  *start(): Sim<void> {
    if (this.#state === "started") throw new ProcessError("Already started server");
    if (this.#state === "shut down") throw new ProcessError("Manager has shut down");
    const [reader, writer] = Pipe(false);
    const process = new Process(null, runServer as unknown as (writer: Connection) => void, null, [writer]);
    process.name = process.name.replace("Process", this.constructor.name);
    yield* process.start();
    yield* writer.close();
    this.#address = (yield* reader.recv()) as string;
    yield* reader.close();
    this.#process = process;
    this.#state = "started";
    this.#finalizer = { priority: 0, run: () => this.shutdown() };
    stateOf().finalizers.add(this.#finalizer);
  }

  /** Ends the server process, and with it all its objects. */
  *shutdown(): Sim<void> {
    if (this.#state !== "started") return;
    this.#state = "shut down";
    stateOf().finalizers.delete(this.#finalizer!);
    const process = this.#process!;
    if (!(yield* process.is_alive())) return;
    yield* dispatch(this.#address!, [null, "shutdown", []]);
    yield* process.join(SHUTDOWN);
    if (!(yield* process.is_alive())) return;
    yield* process.terminate();
    yield* process.join();
  }

  *__enter__(): Sim<this> {
    if (this.#state === "initial") yield* this.start();
    return this;
  }

  *[EXIT](_error: Pending | null): Sim<boolean> {
    yield* this.shutdown();
    return false;
  }

  *[Symbol.dispose](): Sim<void> {
    yield* this.shutdown();
  }

  /**
   * Has the server do something that concerns no object of it. @internal
   * @throws ProcessError unless the server runs
   */
  *ask(method: string, args: readonly unknown[]): Sim<any> {
    if (this.#state !== "started") throw new ProcessError("server not yet started");
    return yield* dispatch(this.#address!, [null, method, args]);
  }
}

/** A manager of dicts, lists, locks, queues and the like. */
export class SyncManager extends BaseManager {
  /** A dict with these entries: a Map, a plain object or pairs. */
  *dict(content: any = null): Sim<DictProxy> {
    return yield* this.#make("dict", DictProxy, [content]);
  }

  *list(content: Iterable<any> = []): Sim<ListProxy> {
    return yield* this.#make("list", ListProxy, [[...content]]);
  }

  /** An object with these attributes. */
  *Namespace(content: any = null): Sim<NamespaceProxy> {
    return yield* this.#make("Namespace", NamespaceProxy, [content]);
  }

  *Value(typecode: string, value: any): Sim<ValueProxy> {
    return yield* this.#make("Value", ValueProxy, [typecode, value]);
  }

  *Array(typecode: string, sequence: Iterable<any>): Sim<ArrayProxy> {
    return yield* this.#make("Array", ArrayProxy, [typecode, [...sequence]]);
  }

  *Lock(): Sim<AcquirerProxy> {
    return yield* this.#make("Lock", AcquirerProxy, []);
  }

  *RLock(): Sim<AcquirerProxy> {
    return yield* this.#make("RLock", AcquirerProxy, []);
  }

  *Semaphore(value: number = 1): Sim<AcquirerProxy> {
    return yield* this.#make("Semaphore", AcquirerProxy, [value]);
  }

  *BoundedSemaphore(value: number = 1): Sim<AcquirerProxy> {
    return yield* this.#make("BoundedSemaphore", AcquirerProxy, [value]);
  }

  *Condition(): Sim<ConditionProxy> {
    return yield* this.#make("Condition", ConditionProxy, []);
  }

  *Event(): Sim<EventProxy> {
    return yield* this.#make("Event", EventProxy, []);
  }

  *Barrier(parties: number, action: ((...args: any[]) => unknown) | null = null, timeout: number | null = null): Sim<BarrierProxy> {
    return yield* this.#make("Barrier", BarrierProxy, [parties, action, timeout]);
  }

  *Queue(maxsize: number = 0): Sim<QueueProxy> {
    return yield* this.#make("Queue", QueueProxy, [maxsize]);
  }

  *JoinableQueue(maxsize: number = 0): Sim<QueueProxy> {
    return yield* this.#make("JoinableQueue", QueueProxy, [maxsize]);
  }

  *#make<T>(typeid: string, proxy: new (address: string, id: number) => T, args: readonly unknown[]): Sim<T> {
    const id = (yield* this.ask(typeid, args)) as number;
    return new proxy(this.address!, id);
  }
}

/** A manager whose server frees the blocks of shared memory that were made by it, when it shuts down. */
export class SharedMemoryManager extends BaseManager {
  /** A new block of so many bytes. */
  *SharedMemory(size: number): Sim<SharedMemory> {
    const block = new SharedMemory(null, true, size);
    yield* block[START]();
    yield* this.ask("track_segment", [block.name]);
    return block;
  }

  /** A new list in shared memory, with these items. */
  *ShareableList(sequence: Iterable<any>): Sim<ShareableList> {
    const list = new ShareableList(sequence);
    yield* list[START]();
    yield* this.ask("track_segment", [list.shm.name]);
    return list;
  }
}

/** A manager whose server has been started. */
export function* Manager(): Sim<SyncManager> {
  const manager = new SyncManager();
  yield* manager.start();
  return manager;
}

export const accessors: Accessors = proxyAccessors;

export const signatures: Signatures = {
  "AcquirerProxy.acquire": ["blocking?", "timeout?"],
  "ConditionProxy.wait": ["timeout?"],
  "ConditionProxy.wait_for": ["predicate", "timeout?"],
  "ConditionProxy.notify": ["n?"],
  "EventProxy.wait": ["timeout?"],
  "BarrierProxy.wait": ["timeout?"],
  "QueueProxy.put": ["item", "block?", "timeout?"],
  "QueueProxy.get": ["block?", "timeout?"],
  "SyncManager.Barrier": ["parties", "action?", "timeout?"],
};
