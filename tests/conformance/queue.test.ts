/** queue: rows QUEUE, SIMPLEQ and QSHUT. */
import { expect, test } from "vitest";
import { explore, lines, raises, run } from "./program.ts";
import { PYTHON, PYTHON3 } from "./python-versions.ts";

const QUEUE = `import { Empty, Full, LifoQueue, PriorityQueue, Queue, ShutDown, SimpleQueue } from "switchpoint/queue";
import { Thread } from "switchpoint/threading"; import { sleep, monotonic } from "switchpoint/time";`;

test.each(PYTHON)("QUEUE-01 on %s: first in first out, last in first out, smallest first", (python) => {
  const program = `${QUEUE} function all(q: any, items: number[]) { for (const item of items) q.put(item); print(q.get(), q.get(), q.get()); }
all(new Queue(), [1, 2, 3]); all(new LifoQueue(), [1, 2, 3]); all(new PriorityQueue(), [3, 1, 2]);`;
  expect(lines(program, { python })).toEqual(["1 2 3", "3 2 1", "1 2 3"]);
});

test.each(PYTHON)("QUEUE-02 on %s: zero and less mean without bounds", (python) => {
  const program = `${QUEUE} const q = new Queue(-3); for (let i = 0; i < 10000; i++) q.put(i); print(q.full(), q.qsize(), q.empty());`;
  expect(lines(program, { python })).toEqual(["False 10000 False"]);
});

test.each(PYTHON)("QUEUE-04 on %s: time-outs", (python) => {
  const program = `${QUEUE} const q = new Queue(1); let from = monotonic(); ${raises("", "q.get({ timeout: 0.05 })")} print(monotonic() - from);
q.put(1); from = monotonic(); ${raises("", "q.put(2, { timeout: 0.05 })")} print(monotonic() - from);`;
  const [empty, first, full, second] = lines(program, { python });
  expect([empty, full]).toEqual(["Empty: ", "Full: "]);
  for (const waited of [first, second]) {
    expect(Number(waited)).toBeGreaterThanOrEqual(0.05);
    expect(Number(waited)).toBeLessThan(0.051);
  }
});

test.each(PYTHON)("QUEUE-05 on %s: a negative time-out", (python) => {
  const message = "ValueError: 'timeout' must be a non-negative number";
  const setup = `${QUEUE} const q = new Queue(1);`;
  expect(lines(raises(setup, "q.get(true, -1)"), { python })).toEqual([message]);
  expect(lines(raises(setup, "q.put(1, true, -1)"), { python })).toEqual([message]);
  expect(lines(raises(setup, "q.get(false, -1)"), { python })).toEqual(["Empty: "]);
  expect(lines(raises(`${setup} q.put(0);`, "q.put(1, false, -1)"), { python })).toEqual(["Full: "]);
});

test.each(PYTHON)("QUEUE-06 on %s: nobody looks at the time-out of a put that has room for ever", (python) => {
  expect(lines(`${QUEUE} const q = new Queue(); q.put(1, true, -1); print(q.qsize());`, { python })).toEqual(["1"]);
});

test.each(PYTHON)("QUEUE-07 on %s: task_done too often; join of a fresh queue", (python) => {
  const setup = `${QUEUE} const q = new Queue(); print(q.join()); q.put(1); q.task_done();`;
  expect(lines(raises(setup, "q.task_done()"), { python })).toEqual(["None", "ValueError: task_done() called too many times"]);
});

test.each(PYTHON3)("QUEUE-09 on %s: a tie compares what comes next", (python) => {
  const program = `${QUEUE} const q = new PriorityQueue(); q.put([1, { a: 1 }]); ${raises("", "q.put([1, { b: 2 }])")} print(q.qsize(), q.unfinished_tasks);
const same = new PriorityQueue(); same.put([1, {}]); same.put([1, {}]); print(same.qsize());`;
  expect(lines(program, { python })).toEqual(["TypeError: '<' not supported between instances of 'dict' and 'dict'", "2 1", "2"]);
});

test("QUEUE-09: Python 2 orders everything", () => {
  const program = `${QUEUE} const q = new PriorityQueue(); q.put([1, { a: 1 }]); q.put([1, { b: 2 }]); print(q.qsize(), q.unfinished_tasks);`;
  expect(lines(program, { python: "2.7" })).toEqual(["2 2"]);
});

test.each(PYTHON)("QUEUE-10 on %s: put waits for a get", (python) => {
  const program = `${QUEUE} const q = new Queue(1); q.put(0);
const t = new Thread({ target: () => { print("put-start"); q.put(1); print("put-done"); } }); t.start(); sleep(0.01); print("get"); q.get(); t.join();`;
  expect(lines(program, { python })).toEqual(["put-start", "get", "put-done"]);
});

test.each(PYTHON)("QUEUE-11 on %s: getters are served in the order of their arrival", (python) => {
  const program = `${QUEUE} const q = new Queue(); const threads = ["A", "B", "C"].map((name) => new Thread({ target: () => print(name + ":" + q.get()) }));
for (const t of threads) { t.start(); sleep(0.01); } for (const item of ["x", "y", "z"]) { q.put(item); sleep(0.01); } for (const t of threads) t.join();`;
  expect(lines(program, { python })).toEqual(["A:x", "B:y", "C:z"]);
});

test.each(PYTHON)("QUEUE-12 on %s: put and get_nowait take the item from under a sleeping getter", (python) => {
  const program = `${QUEUE} const q = new Queue(); let stole = 0; let got = 0; const t = new Thread({ target: () => { got = q.get(); } }); t.start();
for (let i = 0; i < 20; i++) { sleep(0.01); q.put(1); try { q.get_nowait(); stole += 1; } catch {} }
q.put(2); t.join(); print(stole, got);`;
  expect(lines(program, { python })).toEqual(["20 2"]);
});

test("QUEUE-12: it may come either way", () => {
  const program = `${QUEUE} const q = new Queue(); const t = new Thread({ target: () => q.get() }); t.start(); q.put(1);
try { q.get_nowait(); print("stole"); q.put(2); } catch { print("too late"); } t.join();`;
  const { outcomes } = explore(program, { outcomes: true });
  expect(outcomes!.map(({ stdout }) => stdout).toSorted()).toEqual(["stole\n", "too late\n"]);
});

test.each(PYTHON)("QUEUE-14 on %s: ping-pong through a queue of one", (python) => {
  const program = `${QUEUE} const q = new Queue(1); const got: number[] = []; let most = 0;
const t = new Thread({ target: () => { for (let i = 0; i < 5; i++) q.put(i); } }); t.start();
for (let i = 0; i < 5; i++) { const n = q.qsize(); if (n > most) most = n; got.push(q.get()); } t.join(); print(got.join(" "), most <= 1);`;
  expect(lines(program, { python })).toEqual(["0 1 2 3 4 True"]);
});

test("QUEUE-14: on every schedule", () => {
  const program = `import { assert } from "switchpoint"; ${QUEUE} const q = new Queue(1);
const t = new Thread({ target: () => { for (let i = 0; i < 3; i++) q.put(i); } }); t.start();
for (let i = 0; i < 3; i++) { assert(q.qsize() <= 1); assert(q.get() === i); } t.join();`;
  expect(explore(program)).toMatchObject({ verdict: "ok", complete: true });
});

// The module has one name for all versions, "switchpoint/queue": which one exists is known before a version is chosen.
test.each(PYTHON)("QUEUE-15 on %s: Empty and Full are Exceptions and nothing more", (python) => {
  const program = `${QUEUE} import { Exception } from "switchpoint/builtins"; print(Object.getPrototypeOf(Empty) === Exception, Object.getPrototypeOf(Full) === Exception);`;
  expect(lines(program, { python })).toEqual(["True True"]);
});

test.each(PYTHON3)("SIMPLEQ-01 on %s: without bounds; put ignores its arguments", (python) => {
  const program = `${QUEUE} const q = new SimpleQueue(); q.put(1, true, -5); q.put(2, false); print(q.qsize(), q.empty(), q.get(), q.get_nowait());
print(["maxsize", "full", "task_done", "join"].some((name) => name in q)); ${raises("", "q.get_nowait()")}`;
  expect(lines(program, { python })).toEqual(["2 False 1 2", "False", "Empty: "]);
});

test.each(PYTHON3)("SIMPLEQ-02 on %s: time-outs", (python) => {
  const setup = `${QUEUE} const q = new SimpleQueue();`;
  expect(lines(raises(setup, "q.get({ timeout: -1 })"), { python })).toEqual(["ValueError: 'timeout' must be a non-negative number"]);
  const { stdout, time } = run(raises(setup, "q.get({ timeout: 0.05 })"), { python });
  expect(stdout).toBe("Empty: \n");
  expect(time).toBeGreaterThanOrEqual(0.05);
  expect(time).toBeLessThan(0.051);
});

test.each(["3.13", "3.14"])("QSHUT-01 on %s: put raises, get drains first", (python) => {
  const program = `${QUEUE} import { Exception } from "switchpoint/builtins"; const q = new Queue(); q.put(1); q.shutdown();
${raises("", "q.put(2)")} print(q.get()); ${raises("", "q.get()")} print(Object.getPrototypeOf(ShutDown) === Exception);`;
  expect(lines(program, { python })).toEqual(["ShutDown: ", "1", "ShutDown: ", "True"]);
});

test.each(["3.13", "3.14"])("QSHUT-02 on %s: whoever waits is woken", (python) => {
  const program = `${QUEUE} const empty = new Queue(); const full = new Queue(1); full.put(0);
function attempt(action: () => unknown) { try { action(); } catch (e) { print((e as any).constructor.name); } }
const threads = [() => empty.get(), () => full.put(1)].map((action) => new Thread({ target: attempt, args: [action] }));
for (const t of threads) t.start(); sleep(0.01); empty.shutdown(); full.shutdown(); for (const t of threads) t.join();`;
  expect(lines(program, { python })).toEqual(["ShutDown", "ShutDown"]);
});

test.each(["3.13", "3.14"])("QSHUT-04 on %s: join still waits for what is in the queue; immediate throws it away", (python) => {
  const program = `${QUEUE} const q = new Queue(); q.put(1); q.shutdown(); q.shutdown();
const t = new Thread({ target: () => { q.join(); print("joined"); } }); t.start(); sleep(0.01); print(q.get()); q.task_done(); t.join();
const r = new Queue(); r.put(1); r.put(2); r.shutdown(true); r.join(); print(r.qsize(), r.unfinished_tasks, r.is_shutdown);`;
  expect(lines(program, { python })).toEqual(["1", "joined", "0 0 True"]);
});

test("QSHUT-01 on 3.12: there is no shutdown", () => {
  const program = raises(`${QUEUE} const q = new Queue();`, "q.shutdown()");
  expect(lines(program, { python: "3.12" })).toEqual(["AttributeError: 'Queue' object has no attribute 'shutdown'"]);
});
