/**
 * Small programs on every primitive of threading and queue: whatever can happen on some schedule (all schedules are tried,
 * without any reduction) also turns up in the reduced search, and nothing else does.
 */
import { expect, test } from "vitest";
import type { ExploreResult } from "../../src/switchpoint/runtime/results.ts";
import { explore } from "../conformance/program.ts";

const IMPORTS = `import { Barrier, BoundedSemaphore, BrokenBarrierError, Condition, Event, Lock, RLock, Semaphore, Thread, Timer, local } from "switchpoint/threading";
import { Empty, Full, LifoQueue, PriorityQueue, Queue, ShutDown, SimpleQueue } from "switchpoint/queue";
const tell = print;
function attempt(action: () => unknown) { try { tell(action()); } catch (e) { tell((e as Error).name); } }
function all(...targets: (() => unknown)[]) {
  const threads = targets.map((target) => new Thread({ target })); for (const t of threads) t.start(); for (const t of threads) t.join();
}
`;
const PROGRAMS: Record<string, string> = {
  "a lock with a time-out": `const lock = new Lock(); lock.acquire(); all(() => tell(lock.acquire({ timeout: 1 })), () => lock.release());`,
  "a lock and a try": `const lock = new Lock(); all(() => tell(lock.acquire(false)), () => { tell(lock.acquire(false)); });`,
  "an RLock, taken twice": `const lock = new RLock(); all(() => { lock.acquire(); lock.acquire(); lock.release(); lock.release(); }, () => { if (lock.acquire(false)) { tell("in"); lock.release(); } });`,
  "a semaphore": `const s = new Semaphore(1); let n = 0; const work = () => { s.acquire(); tell(++n); s.release(); }; all(work, work);`,
  "a semaphore with time-outs": `const s = new Semaphore(0); all(() => tell("a", s.acquire({ timeout: 1 })), () => tell("b", s.acquire({ timeout: 1 })), () => s.release());`,
  "a semaphore that lets two go": `const s = new Semaphore(0); all(() => { s.acquire(); tell("a"); }, () => { s.acquire(); tell("b"); }, () => s.release(2));`,
  "a bounded semaphore": `const s = new BoundedSemaphore(1); all(() => attempt(() => s.release()), () => { s.acquire(); attempt(() => s.release()); });`,
  "an event": `const e = new Event(); all(() => tell(e.wait({ timeout: 1 })), () => { tell(e.is_set()); e.set(); });`,
  "an event, pulsed": `const e = new Event(); all(() => tell("a", e.wait({ timeout: 1 })), () => { e.set(); e.clear(); tell("b"); });`,
  "a condition without a predicate": `const c = new Condition(); all(() => { using _ = c.held(); tell(c.wait(1)); }, () => { using _ = c.held(); c.notify(); });`,
  "a condition, one of two": `const c = new Condition(); let n = 0; const wait = () => { using _ = c.held(); while (n === 0) c.wait(); n -= 1; tell("got", n); }; all(wait, () => { using _ = c.held(); n = 1; c.notify(); });`,
  "a condition over a plain lock": `const lock = new Lock(); const c = new Condition(lock); all(() => { using _ = c.held(); tell(c.wait(1)); }, () => attempt(() => c.notify()));`,
  "a notify that an expired waiter takes away": `const c = new Condition(); const wait = (who: string) => { using _ = c.held(); tell(who, c.wait(who === "a" ? 1 : 2)); }; all(() => wait("a"), () => { using _ = c.held(); c.notify(); });`,
  notify_all: `const c = new Condition(); let go = false; const wait = () => { using _ = c.held(); c.wait_for(() => go); tell("through"); }; all(wait, () => { using _ = c.held(); go = true; c.notify_all(); });`,
  "a barrier": `const b = new Barrier(2); all(() => tell("a", b.wait()), () => tell("b", b.wait()));`,
  "a barrier with an action": `let n = 0; const b = new Barrier(2, () => { n += 1; }); all(() => { b.wait(); tell("a", n); }, () => { b.wait(); tell("b", n); });`,
  "a barrier that times out": `const b = new Barrier(2); all(() => attempt(() => b.wait(1)), () => attempt(() => b.wait()));`,
  "a barrier, aborted": `const b = new Barrier(2); all(() => attempt(() => b.wait()), () => b.abort());`,
  "a barrier, looked at": `const b = new Barrier(2); all(() => attempt(() => b.wait()), () => { tell(b.n_waiting); b.abort(); });`,
  "a timer": `const t = new Timer(1, () => tell("fired")); t.start(); t.cancel(); t.join();`,
  "a queue": `const q = new Queue(1); all(() => { q.put(1); q.put(2); }, () => tell(q.get()), () => tell(q.get()));`,
  "a queue without waiting": `const q = new Queue(1); all(() => attempt(() => q.put_nowait(1)), () => attempt(() => q.get_nowait()), () => attempt(() => q.put_nowait(2)));`,
  "a queue with time-outs": `const q = new Queue(1); q.put(0); all(() => attempt(() => q.put(1, { timeout: 1 })), () => attempt(() => q.get({ timeout: 1 })));`,
  "a queue, joined": `const q = new Queue(); q.put(1); all(() => { q.join(); tell("joined"); }, () => { q.get(); tell("got"); q.task_done(); });`,
  "a queue, looked at": `const q = new Queue(); all(() => { q.put(1); q.get(); }, () => tell(q.qsize(), q.unfinished_tasks));`,
  "a queue, shut down": `const q = new Queue(); all(() => attempt(() => q.get()), () => attempt(() => q.put(1)), () => q.shutdown());`,
  "a stack": `const q = new LifoQueue(); all(() => { q.put(1); q.put(2); }, () => tell(q.get()));`,
  "a priority queue": `const q = new PriorityQueue(); all(() => q.put(2), () => q.put(1), () => tell(q.get()));`,
  "a simple queue": `const q = new SimpleQueue(); all(() => q.put(1), () => attempt(() => q.get({ timeout: 1 })), () => attempt(() => q.get_nowait()));`,
  "each thread's own": `class Mine extends local { n = 0; } const mine = new Mine(); const work = () => { mine.n += 1; tell(mine.n); }; all(work, work);`,
  "daemons at the end": `new Thread({ daemon: true, target: () => { print("a"); print("b"); } }).start(); all(() => tell("x"));`,
};

/** Executions that each search may take. */
const MOST = 1_000;

function endings({ outcomes }: ExploreResult): string[] {
  return outcomes!.map(({ stdout, verdict }) => `${verdict}: ${stdout}`).toSorted();
}

test.each(Object.entries(PROGRAMS))("%s", (_name, body) => {
  const text = IMPORTS + body;
  const every = explore(text, { strategy: "dfs", outcomes: true, maxSchedules: MOST });
  const reduced = explore(text, { strategy: "dpor", outcomes: true, maxSchedules: MOST });
  expect(reduced.complete).toBe(true);
  if (!every.complete) expect(endings(reduced)).toEqual(expect.arrayContaining(endings(every)));
  else expect(endings(reduced)).toEqual(endings(every));
});
