/**
 * The server process of a manager: it keeps objects, and calls their methods for proxies. Each connection, one for each thread of each
 * client, has a thread of its own, so that a client may wait for a lock while others go on.
 *
 * A request is (object's number, method, arguments); the answer says how it went: #RETURN, #ERROR with the exception, #TRACEBACK and
 * #UNSERIALIZABLE with a text. Objects are kept as long as the server lives.
 * Source: CPython 3.12, Lib/multiprocessing/managers.py (Server).
 */
import { acceptLocally, listenLocally } from "../../machine/kernel/local-listener.ts";
import type { Sim } from "../../machine/traps.ts";
import { Barrier } from "../threading/barrier.ts";
import { nameFor, Resource } from "../blocking.ts";
import { AttributeError, EOFError, OSError } from "../builtins.ts";
import { bodyOf, callFunction, tag } from "../callable.ts";
import { Condition } from "../threading/condition.ts";
import { Event } from "../threading/event.ts";
import { visible } from "../interpreter.ts";
import { kernelCall, kernelLook, quickCall } from "../kernel-call.ts";
import { Lock } from "../threading/lock.ts";
import { _exit } from "../os.ts";
import { RLock } from "../threading/rlock.ts";
import { BoundedSemaphore, Semaphore } from "../threading/semaphore.ts";
import { Queue } from "../queue/synchronized-queue.ts";
import { Thread } from "../threading/thread.ts";
import { Connection } from "./connection.ts";
import { AttributesReferent, DictReferent, ListReferent, ValueReferent } from "./referents.ts";

export type Request = readonly [id: number | null, method: string, args: readonly unknown[]];
export type Answer = readonly [kind: "#RETURN" | "#ERROR" | "#TRACEBACK" | "#UNSERIALIZABLE", result: unknown];

const ACQUIRER = ["acquire", "release"];
const DICT =
  "__contains__ __delitem__ __getitem__ __len__ __setitem__ clear copy get items keys pop popitem setdefault update values".split(" ");
const LIST = "__contains__ __delitem__ __getitem__ __len__ __setitem__ append count extend index insert pop remove reverse sort copy".split(
  " ",
);
const QUEUE = "put get put_nowait get_nowait qsize empty full task_done join".split(" ");

/** Type → how one is made, and the methods that proxies may call. */
const registry: Readonly<Record<string, readonly [make: (...args: any[]) => object, exposed: readonly string[]]>> = {
  dict: [(content) => new DictReferent(content), DICT],
  list: [(content) => new ListReferent(content ?? []), LIST],
  Array: [(_typecode, content) => new ListReferent(content), ["__len__", "__getitem__", "__setitem__", "copy"]],
  Namespace: [(content) => new AttributesReferent(content), ["__getattribute__", "__setattr__", "__delattr__", "copy"]],
  Value: [(typecode, value) => new ValueReferent(typecode, value), ["get", "set", "copy"]],
  Lock: [() => new Lock(), ACQUIRER],
  RLock: [() => new RLock(), ACQUIRER],
  Semaphore: [(value) => new Semaphore(value ?? 1), ACQUIRER],
  BoundedSemaphore: [(value) => new BoundedSemaphore(value ?? 1), ACQUIRER],
  Condition: [() => new Condition(), [...ACQUIRER, "wait", "notify", "notify_all"]],
  Event: [() => new Event(), ["is_set", "set", "clear", "wait"]],
  Barrier: [(parties, action, timeout) => new Barrier(parties, action ?? null, timeout ?? null), ["wait", "abort", "reset"]],
  Queue: [(maxsize) => new Queue(maxsize ?? 0), QUEUE],
  JoinableQueue: [(maxsize) => new Queue(maxsize ?? 0), QUEUE],
};

interface Kept {
  readonly object: object;
  readonly typeid: string;
  readonly exposed: readonly string[];
}

class Server {
  readonly #kept = new Map<number, Kept>();
  readonly #resource = new Resource(nameFor("manager"), {}, () => null);
  /** Blocks of shared memory to free at the end. */
  readonly #segments: string[] = [];
  #last = 0;

  /** Answers the requests of one connection until its other end is closed. */
  *serve(connection: Connection): Sim<void> {
    for (;;) {
      let request: Request;
      try {
        request = (yield* connection.recv()) as Request;
      } catch (error) {
        if (!(error instanceof EOFError || error instanceof OSError)) throw error;
        return yield* connection.close();
      }
      const ends = request[0] === null && request[1] === "shutdown";
      if (ends) for (const name of this.#segments) yield* quickCall((kernel) => kernel.unlinkMemory(name));
      yield* send(connection, ends ? ["#RETURN", null] : yield* this.#answer(request));
      if (ends) yield* _exit(0);
    }
  }

  *#answer([id, method, args]: Request): Sim<Answer> {
    try {
      if (id === null && method === "track_segment") return ["#RETURN", yield* this.#track(args[0] as string)];
      if (id === null) return ["#RETURN", yield* this.#create(method, args)];
      const { object, typeid, exposed } = this.#kept.get(id)!;
      if (!exposed.includes(method)) {
        const names = exposed.map((name) => `'${name}'`).join(", ");
        throw new AttributeError(`method '${method}' of '${typeid}' object is not in exposed=(${names})`);
      }
      const called = (object as Record<string, Function>)[method]!;
      const body = bodyOf(called);
      const result =
        body === undefined ? ((yield* called.apply(object, args) as Sim<unknown>) as unknown) : yield* callFunction(called, object, args);
      return ["#RETURN", result ?? null];
    } catch (error) {
      return ["#ERROR", error];
    }
  }

  *#track(name: string): Sim<null> {
    yield visible("track", this.#resource);
    this.#segments.push(name);
    return null;
  }

  /** A new object; its number. */
  *#create(typeid: string, args: readonly unknown[]): Sim<number> {
    yield visible("create", this.#resource);
    const [make, exposed] = registry[typeid]!;
    this.#kept.set(++this.#last, { object: make(...args), typeid, exposed });
    return this.#last;
  }
}

function* send(connection: Connection, answer: Answer): Sim<void> {
  try {
    yield* connection.send(answer);
  } catch (error) {
    if (error instanceof OSError) return;
    yield* connection.send(["#UNSERIALIZABLE", `${(error as Error).name}: ${(error as Error).message}\n`]);
  }
}

/** The target of the server process: tells its address, and serves until it is told to shut down. */
export function* runServer(writer: Connection): Sim<void> {
  const address = kernelLook(listenLocally);
  yield* writer.send(address);
  yield* writer.close();
  const server = new Server();
  for (;;) {
    const handle = yield* kernelCall((kernel, process) => acceptLocally(kernel, process, address));
    const connection = new Connection(handle!);
    const work = tag(
      function handle_request() {},
      () => server.serve(connection),
    );
    const thread = new Thread(null, work, null, [], null, true);
    yield* thread.start();
  }
}
