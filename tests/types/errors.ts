/* oxlint-disable no-unused-vars */
/**
 * Deliberate type errors, a few for each part of the library: what the editor must underline. The comment at the end of a line says
 * which error of TypeScript is expected there, and on no other line.
 */
import { acquire } from "switchpoint/threading"; // 2305
import { assert, work, arg, generator } from "switchpoint";
import { AssertionError, ValueError, open } from "switchpoint/builtins";
import { Barrier, Condition, Event, Lock, RLock, Semaphore, Thread, Timer } from "switchpoint/threading";
import { Queue, SimpleQueue } from "switchpoint/queue";
import { monotonic, sleep } from "switchpoint/time";
import { ThreadPoolExecutor, as_completed, wait } from "switchpoint/concurrent/futures";
import { create, create_queue } from "switchpoint/concurrent/interpreters";
import * as asyncio from "switchpoint/asyncio";
import { ContextVar } from "switchpoint/contextvars";
import { Pool, Process, Value } from "switchpoint/multiprocessing";
import { socket } from "switchpoint/socket";
import { dumps, loads } from "switchpoint/pickle";
import { sha256 } from "switchpoint/hashlib";
import { heappush } from "switchpoint/heapq";
import { signal } from "switchpoint/signal";
import * as sys from "switchpoint/sys";

// switchpoint
work("0.1"); // 2345
assert(); // 2554
const n: string = arg("n", 5); // 2322
generator(5); // 2345

// threading
const lock = new Lock();
const taken: number = lock.acquire(); // 2322
lock.acquire({ timeot: 1 }); // 2769
lock.acquire("yes"); // 2769
lock.aquire(); // 2551
using _ = lock; // 2850
const add = (by: number): number => by;
new Thread({ target: add, args: ["five"] }); // 2769
new Thread({ target: add, args: [1, 2] }); // 2769
new Thread({ targt: add }); // 2769
new Thread({ target: add(1) }); // 2769
const thread = new Thread({ target: add, args: [1] });
thread.ident = 5; // 2540
thread.join("soon"); // 2769
thread.start(1); // 2554
new Semaphore("1"); // 2769
new Condition(5); // 2769
new Event().wait({ timeout: "1" }); // 2769
new Barrier(); // 2554
new RLock().release(1); // 2554
new Timer(1, add, { args: ["one"] }); // 2769
sleep("1"); // 2345
sleep(); // 2554
const now: string = monotonic(); // 2322

// queue
const queue = new Queue<number>(1);
queue.put("one"); // 2345
const item: string = queue.get(); // 2322
queue.get({ timeout: "1" }); // 2769
queue.maxsize = 2; // 2540
new SimpleQueue<string>().put(1); // 2345

// concurrent.futures
const pool = new ThreadPoolExecutor({ max_workers: 2 });
pool.submit(add, "one"); // 2345
const future = pool.submit(add, 1);
const answer: string = future.result(); // 2322
future.result({ timout: 1 }); // 2769
wait(future); // 2345
for (const done of as_completed([future])) done.add_done_callback(5); // 2345
new ThreadPoolExecutor({ max_worker: 2 }); // 2769

// concurrent.interpreters
const interpreter = create();
interpreter.call(add, "one"); // 2345
const twice: string = interpreter.call(add, 1); // 2322
interpreter.id = 3; // 2540
create_queue<number>().put("one"); // 2345

// asyncio
async function fetch(id: number): Promise<number> {
  await asyncio.sleep("1"); // 2345
  const value: number = asyncio.sleep(1, 5); // 2322
  return id + value;
}
async function main(): Promise<void> {
  const sum: number = fetch(1) + 1; // 2365
  const text: string = await fetch(1); // 2322
  if (fetch(1) > 0) print(sum, text); // 2365
  await fetch("1"); // 2345
  await using _lock = new asyncio.Lock(); // 2851
  const both: [string, number] = await asyncio.gather(fetch(1), fetch(2)); // 2322
  await asyncio.wait_for(fetch(1)); // 2554
  print(both);
}
asyncio.run(main); // 2345

// contextvars
const variable = new ContextVar<number>("variable");
variable.set("one"); // 2345
variable.name = "other"; // 2540

// multiprocessing
new Process({ target: 5 }); // 2769
new Process({ target: add, args: ["five"] }); // 2769
new Process({ target: add, args: [1, 2] }); // 2769
new Process({ target: add }).pid = 3; // 2540
const counted = new Value("i", "one"); // 2769
new Pool("two"); // 2769

// files, sockets, and the rest
open(true); // 2345
new socket().connect(5); // 2345
loads("text"); // 2345
const pickled: string = dumps(1); // 2322
sha256().update(5); // 2345
heappush(5, 1); // 2345
signal("SIGINT", () => {}); // 2345
sys.setswitchinterval("fast"); // 2345
throw new ValueErorr("no"); // 2552
