/** asyncio's locks and queues: rows ALOCK, AEVT, ASEM, ACOND, AQ and ABARR. */
import { expect, test } from "vitest";
import { explore, lines, raises, run } from "./program.ts";
import { PYTHON3 } from "./python-versions.ts";

const ASYNCIO = 'import * as asyncio from "switchpoint/asyncio";';

/** A program whose main coroutine has this body. */
function main(body: string): string {
  return `${ASYNCIO} async function main() { const loop = asyncio.get_running_loop(); const from = loop.time(); const passed = () => Math.round(loop.time() - from); ${body} } asyncio.run(main());`;
}

test.each(PYTHON3)("ALOCK-01 on %s: first come, first served, also against who releases", (python) => {
  const body = `const lock = new asyncio.Lock(); await lock.acquire(); async function user(i: number) { await lock.acquire(); print(i); lock.release(); }
const tasks = [0, 1, 2, 3, 4].map((i) => asyncio.create_task(user(i))); await asyncio.sleep(0); lock.release(); await lock.acquire(); print("main"); lock.release(); await asyncio.wait(tasks);`;
  expect(lines(main(body), { python })).toEqual(["0", "1", "2", "3", "4", "main"]);
});

test.each(PYTHON3)("ALOCK-02 on %s: release when unlocked; no suspension without a rival; not re-entrant", (python) => {
  const body = `const lock = new asyncio.Lock(); ${raises("", "lock.release()")} asyncio.create_task(other()); async function other() { print("other"); }
print(await lock.acquire(), lock.locked()); await asyncio.sleep(0); `;
  expect(lines(main(body), { python })).toEqual(["RuntimeError: Lock is not acquired.", "True True", "other"]);
  const twice = main("const lock = new asyncio.Lock(); await lock.acquire(); await lock.acquire();");
  expect(run(twice, { python }).error?.type).toBe("Deadlock");
  expect(explore(twice, { python })).toMatchObject({ verdict: "deadlock" });
});

test.each(PYTHON3)("ALOCK-03 on %s: a waiter that is cancelled leaves the queue", (python) => {
  const body = `const lock = new asyncio.Lock(); await lock.acquire(); async function user(i: number) { await lock.acquire(); print(i); }
const tasks = [0, 1].map((i) => asyncio.create_task(user(i))); await asyncio.sleep(0); tasks[0]!.cancel(); await asyncio.sleep(0); lock.release(); await tasks[1]; print(tasks[0]!.cancelled());`;
  expect(lines(main(body), { python })).toEqual(["1", "True"]);
});

test.each(PYTHON3)("AEVT-01 on %s: set wakes all in order; clear; no suspension when set", (python) => {
  const body = `const event = new asyncio.Event(); async function waiter(i: number) { print(i, await event.wait()); }
const tasks = [0, 1, 2].map((i) => asyncio.create_task(waiter(i))); await asyncio.sleep(0); event.set(); await asyncio.wait(tasks);
const late = asyncio.create_task(waiter(3)); print(await event.wait()); await late; event.clear(); print(event.is_set());`;
  expect(lines(main(body), { python })).toEqual(["0 True", "1 True", "2 True", "True", "3 True", "False"]);
});

test.each(PYTHON3)("ASEM-01 on %s: two at a time", (python) => {
  const body = `const semaphore = new asyncio.Semaphore(2); async function job(i: number) { await using _ = await semaphore.held(); print(i, passed()); await asyncio.sleep(1); }
await asyncio.gather(...[0, 1, 2, 3, 4].map(job));`;
  expect(lines(main(body), { python })).toEqual(["0 0", "1 0", "2 1", "3 1", "4 2"]);
});

test.each(PYTHON3)("ASEM-02 on %s: wrong values, and one release too many", (python) => {
  expect(lines(raises(ASYNCIO, "new asyncio.Semaphore(-1)"), { python })).toEqual(["ValueError: Semaphore initial value must be >= 0"]);
  expect(lines(main(raises("", "new asyncio.BoundedSemaphore(1).release()")), { python })).toEqual([
    "ValueError: BoundedSemaphore released too many times",
  ]);
});

test.each(PYTHON3)("ACOND-01 on %s: without the lock; notify wakes who has waited longest", (python) => {
  const body = `const condition = new asyncio.Condition(); ${raises("", "condition.notify()")} try { await condition.wait(); } catch (e) { print((e as any).message); }
async function waiter(i: number) { await using _ = await condition.held(); await condition.wait(); print(i); }
const tasks = [0, 1, 2].map((i) => asyncio.create_task(waiter(i))); await asyncio.sleep(0); await asyncio.sleep(0);
{ await using _ = await condition.held(); condition.notify(2); } await asyncio.sleep(1); print("notified"); { await using _ = await condition.held(); condition.notify_all(); } await asyncio.wait(tasks);`;
  expect(lines(main(body), { python })).toEqual([
    "RuntimeError: cannot notify on un-acquired lock",
    "cannot wait on un-acquired lock",
    "0",
    "1",
    "notified",
    "2",
  ]);
});

test.each(PYTHON3)("AQ-01 on %s: empty, full, done too often", (python) => {
  const body = `const q = new asyncio.Queue<number>(1); ${raises("", "q.get_nowait()")} q.put_nowait(1); ${raises("", "q.put_nowait(2)")} q.get_nowait(); q.task_done(); ${raises("", "q.task_done()")}`;
  expect(lines(main(body), { python })).toEqual(["QueueEmpty: ", "QueueFull: ", "ValueError: task_done() called too many times"]);
});

test.each(PYTHON3)("AQ-02 on %s: getters are served in order", (python) => {
  const body = `const q = new asyncio.Queue<number>(); async function getter(name: string) { print(name + ":" + (await q.get())); }
const tasks = ["A", "B", "C"].map((name) => asyncio.create_task(getter(name))); await asyncio.sleep(0); for (const i of [1, 2, 3]) q.put_nowait(i); await asyncio.wait(tasks);`;
  expect(lines(main(body), { python })).toEqual(["A:1", "B:2", "C:3"]);
});

test.each(PYTHON3)("AQ-04 on %s: a full queue holds the producer up; join waits for task_done", (python) => {
  const body = `const q = new asyncio.Queue<number>(1); async function producer() { for (let i = 0; i < 3; i++) { await q.put(i); print("put", i); } }
asyncio.create_task(producer()); await asyncio.sleep(1); for (let i = 0; i < 3; i++) { print("got", await q.get()); await asyncio.sleep(1); q.task_done(); } await q.join(); print(passed());`;
  expect(lines(main(body), { python })).toEqual(["put 0", "got 0", "put 1", "got 1", "put 2", "got 2", "4"]);
});

test("AQ-05: shutdown, from 3.13", () => {
  const body = `const q = new asyncio.Queue<number>(); q.put_nowait(1); q.shutdown(); ${raises("", "q.put_nowait(2)")} print(await q.get()); try { await q.get(); } catch (e) { print((e as any).name); }
const r = new asyncio.Queue<number>(); r.put_nowait(1); r.shutdown({ immediate: true }); print(r.qsize()); await r.join();`;
  expect(lines(main(body), { python: "3.13" })).toEqual(["QueueShutDown: ", "1", "QueueShutDown", "0"]);
  expect(lines(main(raises("", "new asyncio.Queue().shutdown()")), { python: "3.12" })[0]).toMatch(/^AttributeError: /);
});

test.each(["3.11", "3.12", "3.13"])("ABARR-01 on %s: indexes in order of arrival; all go on together", (python) => {
  const body = `const barrier = new asyncio.Barrier(3); async function party(d: number) { await asyncio.sleep(d); const index = await barrier.wait(); print(index, passed()); }
await asyncio.gather(party(1), party(2), party(3));`;
  expect(lines(main(body), { python }).sort()).toEqual(["0 3", "1 3", "2 3"]);
});

test("a lock that tasks take around an await keeps them apart on every schedule", () => {
  const body = (
    held: string,
  ): string => `const lock = new asyncio.Lock(); void lock; async function add() { ${held} const seen = counter; await asyncio.sleep(0); counter = seen + 1; }
await asyncio.gather(add(), add()); print(counter);`;
  const program = (held: string): string => `let counter = 0; ${main(body(held))}`;
  expect(explore(program("await using _ = await lock.held();"), { outcomes: true })).toMatchObject({
    complete: true,
    outcomes: [{ stdout: "2\n" }],
  });
  expect(explore(program(""), { outcomes: true })).toMatchObject({ complete: true, outcomes: [{ stdout: "1\n" }] });
});
