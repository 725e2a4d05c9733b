/** What a queue shows of its inside: the mutex, the items, and the methods that a subclass may override. */
import { expect, test } from "vitest";
import { explore, lines, on, run } from "../../conformance/program.ts";

const setup = `import { Empty, Full, LifoQueue, PriorityQueue, Queue } from "switchpoint/queue"; import { Thread } from "switchpoint/threading"; import { sleep } from "switchpoint/time";
`;

test("the items: a list, of a PriorityQueue a heap", () => {
  const out =
    lines(`${setup} const q = new Queue(); for (const x of [3, 1, 2]) q.put(x); print([...q.queue], q.get(), q.queue, q.queue.length);
const p = new PriorityQueue(); for (const x of [3, 1, 2]) p.put(x); print([...p.queue], p.get()); const l = new LifoQueue(); l.put(1); l.put(2); print(l.get(), l.queue);`);
  expect(out).toEqual(["[3, 1, 2] 3 [1, 2] 2", "[1, 3, 2] 1", "2 [1]"]);
});

test("with the mutex held the queue is one's own: others wait", () => {
  const program = `${setup} const q = new Queue(); q.put(1); q.put(2);
function other() { print("got", q.get()); }
const t = new Thread({ target: other });
{ using _ = q.mutex.held(); t.start(); sleep(1); print("locked", q.mutex.locked()); q.queue.length = 0; q.queue.push(7, 8); }
t.join(); print(q.mutex.locked(), q.qsize());`;
  expect(lines(program)).toEqual(["locked True", "got 7", "False 1"]);
});

test("explored: clearing a queue under its mutex is one step for all others", () => {
  const program = (guard: string) => `${setup} const q = new Queue(); q.put(1); q.put(2);
function clear() { ${guard} const n = q.queue.length; q.queue.length = 0; print("cleared", n); }
const t = new Thread({ target: clear }); t.start(); try { print(q.get_nowait()); } catch { print("empty"); } t.join();`;
  const { outcomes, complete } = explore(program("using _ = q.mutex.held();"), { outcomes: true });
  expect(complete).toBe(true);
  expect(outcomes!.map(({ stdout }) => stdout.trim().split("\n").sort().join(" ")).sort()).toEqual([
    "1 cleared 1",
    "1 cleared 1",
    "cleared 2 empty",
    "cleared 2 empty",
  ]);
  const loose = explore(program(""), { outcomes: true });
  expect(loose.outcomes!.map(({ stdout }) => stdout.trim().split("\n").sort().join(" "))).toContain("1 cleared 2");
});

test("explored: who holds the mutex and calls a method waits for himself", () => {
  expect(explore(`${setup} const q = new Queue(); q.mutex.acquire(); q.put(1);`)).toMatchObject({ verdict: "deadlock" });
  expect(run(`${setup} const q = new Queue(); q.mutex.acquire(); q.qsize();`).error?.type).toBe("Deadlock");
  expect(
    lines(`${setup} try { new Queue().mutex.release(); } catch (e) { print((e as any).constructor.name, (e as Error).message); }`),
  ).toEqual(["RuntimeError release unlocked lock"]);
});

const SET_QUEUE = `${setup}
class SetQueue extends Queue<number> {
  declare items: Set<number>;
  _init(maxsize: number) { this.items = new Set(); print("init", maxsize); }
  _qsize() { return this.items.size; }
  _put(item: number) { this.items.add(item); }
  _get() { const [first] = this.items; this.items.delete(first); return first; }
}
`;

test("a subclass keeps the items in its own way", () => {
  const out = lines(`${SET_QUEUE} const q = new SetQueue(2); q.put(1); q.put(1); q.put(2); print(q.qsize(), q.full(), q.unfinished_tasks);
try { q.put_nowait(3); } catch (e) { print(e instanceof Full); } print(q.get(), q.get(), q.empty());
try { q.get({ timeout: 0.5 }); } catch (e) { print(e instanceof Empty); }
for (let i = 0; i < 3; i++) q.task_done(); q.join(); try { q.task_done(); } catch (e) { print((e as Error).message); }`);
  expect(out).toEqual(["init 2", "2 True 3", "True", "1 2 True", "True", "task_done() called too many times"]);
});

test("its waiters are woken, on the clock and on every schedule", () => {
  const program = `${SET_QUEUE} const q = new SetQueue(1); let sum = 0;
const t = new Thread({ target: () => { for (let i = 0; i < 2; i++) sum += q.get(); } }); t.start(); q.put(1); q.put(2); t.join(); print(sum);`;
  expect(lines(program)).toEqual(["init 1", "3"]);
  expect(explore(program, { python: "3.14" })).toMatchObject({ verdict: "ok", complete: true });
});

test("overriding one method: super does the rest; the conditions are there", () => {
  const out = lines(`${setup}
class Loud extends PriorityQueue<number> { _put(item: number) { print("put", item, this.mutex.locked()); super._put(item); } }
const q = new Loud(); q.put(2); q.put(1); print(q.get(), q.queue);
{ using _ = q.not_empty.held(); print(q.not_empty.wait(0.1)); }
try { new Queue().not_empty; } catch (e) { print((e as any).constructor.name); }`);
  expect(out).toEqual(["put 2 True", "put 1 True", "1 [2]", "False", "NotImplementedError"]);
});

test("a subclass that is shut down (3.13)", () => {
  const program = `${SET_QUEUE} const q = new SetQueue(); q.put(1); q.shutdown(); print(q.get(), q.is_shutdown);
for (const f of [() => q.get(), () => q.put(1)]) try { f(); } catch (e) { print((e as any).constructor.name); }`;
  expect(on("3.13").lines(program)).toEqual(["init 0", "1 True", "ShutDown", "ShutDown"]);
});
