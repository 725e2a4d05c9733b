/** Condition: rows COND. */
import { expect, test } from "vitest";
import { explore, lines, raises, run } from "./program.ts";
import { PYTHON, PYTHON3 } from "./python-versions.ts";

const COND =
  'import { Condition, Lock, RLock, Thread } from "switchpoint/threading"; import { sleep, monotonic } from "switchpoint/time"; const c = new Condition();';

/** A thread that runs `body`; started at once. */
const thread = (name: string, body: string): string => `const ${name} = new Thread({ target: () => { ${body} } }); ${name}.start();`;

test.each(PYTHON)("COND-01 on %s: wait and notify without the lock", (python) => {
  expect(lines(raises(COND, "c.wait()"), { python })).toEqual(["RuntimeError: cannot wait on un-acquired lock"]);
  expect(lines(raises(COND, "c.notify()"), { python })).toEqual(["RuntimeError: cannot notify on un-acquired lock"]);
});

test.each(PYTHON)("COND-02 on %s: the default lock is a fresh RLock", (python) => {
  expect(lines(`${COND} print(c.acquire(), c.acquire()); c.release(); c.release(); ${raises("", "c.release()")}`, { python })).toEqual([
    "True True",
    "RuntimeError: cannot release un-acquired lock",
  ]);
});

test.each(PYTHON)("COND-04 on %s: a notify without waiters is lost", (python) => {
  const result = run(`${COND} c.acquire(); c.notify(); print(c.wait(0.05));`, { python });
  expect(result.stdout).toBe(python === "2.7" ? "None\n" : "False\n");
  expect(result.time).toBeGreaterThanOrEqual(0.05);
});

test.each(PYTHON)("COND-05 on %s: what wait returns", (python) => {
  const program = `${COND} c.acquire(); print(c.wait(0.01));
${thread("t", "using _ = c.held(); c.notify();")} print(c.wait(1)); t.join();`;
  expect(lines(program, { python })).toEqual(python === "2.7" ? ["None", "None"] : ["False", "True"]);
});

test("COND-05 on 2.7: a wait with a time-out polls, and wakes late", () => {
  const program = (from: number): string => `${COND} c.acquire();
${thread("t", `sleep(${from}); using _ = c.held(); c.notify();`)} const from = monotonic(); c.wait(5); print(monotonic() - from);`;
  // Sleeps of 1, 2, 4, 8, 16, 32, 50, 50, … ms: the looks are at 1, 3, 7, 15, 31, 63, 113, 163, …
  const [waited] = lines(program(0.1), { python: "2.7" });
  expect(Number(waited)).toBeGreaterThan(0.112);
  expect(Number(waited)).toBeLessThan(0.116);
  expect(Number(lines(program(0.1), { python: "3.8" })[0])).toBeLessThan(0.102);
});

test.each(PYTHON3)("COND-06 on %s: wait_for asks first, and gives the predicate's last value", (python) => {
  const program = `${COND} c.acquire(); let value = 7; print(c.wait_for(() => value));
value = 0; print(c.wait_for(() => value, 0.02));
${thread("t", "sleep(0.01); using _ = c.held(); value = 3; c.notify();")} print(c.wait_for(() => value)); t.join();`;
  expect(lines(program, { python })).toEqual(["7", "0", "3"]);
});

test.each(PYTHON3)("COND-06 on %s: a predicate that is true at once lets nobody else in", (python) => {
  const program = `${COND} let entered = false; c.acquire();
${thread("t", "using _ = c.held(); entered = true;")} sleep(0.01); c.wait_for(() => true); print(entered); c.release(); t.join();`;
  expect(lines(program, { python })).toEqual(["False"]);
});

test.each(PYTHON)("COND-07 on %s: notify(0) wakes nobody, notify(100) all there are", (python) => {
  const program = `${COND} let woken = 0; function waiter() { using _ = c.held(); c.wait(); woken += 1; }
const threads = [1, 2].map(() => new Thread({ target: waiter })); for (const t of threads) t.start(); sleep(0.01);
c.acquire(); c.notify(0); c.release(); sleep(0.01); print(woken);
c.acquire(); c.notify(100); c.release(); for (const t of threads) t.join(); print(woken);`;
  expect(lines(program, { python })).toEqual(["0", "2"]);
});

test.each(PYTHON)("COND-09 on %s: who timed out is no longer in the queue", (python) => {
  const program = `${COND} function a() { using _ = c.held(); c.wait(0.05); print("A"); } function b() { using _ = c.held(); c.wait(); print("B"); }
const threads = [a, b].map((target) => new Thread({ target })); for (const t of threads) { t.start(); sleep(0.001); }
sleep(0.1); c.acquire(); c.notify(1); c.release(); for (const t of threads) t.join();`;
  expect(lines(program, { python })).toEqual(["A", "B"]);
});

test.each(PYTHON)("COND-10 on %s: over a plain Lock it counts only that somebody has it", (python) => {
  const program = (lock: string): string => `${COND} const lock = new ${lock}(); const d = new Condition(lock);
lock.acquire(); function other() { ${raises("", "d.notify()")} } const t = new Thread({ target: other }); t.start(); t.join();`;
  expect(lines(program("Lock"), { python })).toEqual(["nothing raised"]);
  expect(lines(program("RLock"), { python })).toEqual(["RuntimeError: cannot notify on un-acquired lock"]);
});

test.each(PYTHON3)("COND-11 on %s: a time-out that is not above zero", (python) => {
  const program = `${COND} c.acquire(); const from = monotonic(); print(c.wait(0), c.wait(-1)); print(monotonic() - from < 0.001);
${raises("", "c.notify()")}`;
  expect(lines(program, { python })).toEqual(["False False", "True", "nothing raised"]);
});

test.each(PYTHON)("COND-12 on %s: notifyAll is deprecated from 3.10", (python) => {
  const result = run(`${COND} c.acquire(); c.notifyAll();`, { python });
  if (["2.7", "3.8", "3.9"].includes(python)) expect(result.stderr).toBe("");
  else expect(result.stderr).toContain("DeprecationWarning: notifyAll() is deprecated, use notify_all() instead\n");
});

test("a woken waiter may find that somebody was faster", () => {
  const program = `import { Condition, Thread } from "switchpoint/threading"; const c = new Condition(); let items = 0;
function get() { using _ = c.held(); let waits = 0; while (items === 0) { c.wait(); waits += 1; } items -= 1; print(waits); }
function put() { using _ = c.held(); items += 1; c.notify(); }
const threads = [get, get, put, put].map((target) => new Thread({ target })); for (const t of threads) t.start(); for (const t of threads) t.join();`;
  const { outcomes, complete } = explore(program, { outcomes: true });
  expect(complete).toBe(true);
  expect(outcomes!.every(({ verdict }) => verdict === "ok")).toBe(true);
  expect(outcomes!.map(({ stdout }) => stdout)).toContain("0\n2\n");
});
