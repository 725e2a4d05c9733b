/** Semaphore and BoundedSemaphore: rows SEM. */
import { expect, test } from "vitest";
import { explore, lines, raises } from "./program.ts";
import { PYTHON, PYTHON3 } from "./python-versions.ts";

const SEM =
  'import { BoundedSemaphore, Semaphore, Thread } from "switchpoint/threading"; import { sleep, monotonic } from "switchpoint/time";';

test.each(PYTHON)("SEM-01 on %s: the start value", (python) => {
  expect(lines(raises(SEM, "new Semaphore(-1)"), { python })).toEqual(["ValueError: semaphore initial value must be >= 0"]);
  expect(lines(`${SEM} const s = new Semaphore(); print(s.acquire(false), s.acquire(false));`, { python })).toEqual(["True False"]);
});

test.each(PYTHON)("SEM-02 on %s: a plain one may exceed its start value, a bounded one not", (python) => {
  const program = `${SEM} const s = new Semaphore(0); for (let i = 0; i < 3; i++) s.release();
print(s.acquire(false), s.acquire(false), s.acquire(false), s.acquire(false));`;
  expect(lines(program, { python })).toEqual(["True True True False"]);
  const bounded = raises(`${SEM} const b = new BoundedSemaphore(1); b.acquire(); b.release();`, "b.release()");
  expect(lines(bounded, { python })).toEqual(["ValueError: Semaphore released too many times"]);
});

test.each(PYTHON3)("SEM-04 on %s: no time-out without blocking", (python) => {
  const program = raises(`${SEM} const s = new Semaphore();`, "s.acquire({ blocking: false, timeout: 1 })");
  expect(lines(program, { python })).toEqual(["ValueError: can't specify timeout for non-blocking acquire"]);
});

test.each(PYTHON3)("SEM-05 on %s: time-outs; a negative one does not wait", (python) => {
  const program = `${SEM} const s = new Semaphore(0); let from = monotonic(); print(s.acquire({ timeout: 0.05 })); print(monotonic() - from);
from = monotonic(); print(s.acquire({ timeout: -1 })); print(monotonic() - from < 0.001);`;
  const [first, waited, ...rest] = lines(program, { python });
  expect([first, ...rest]).toEqual(["False", "False", "True"]);
  expect(Number(waited)).toBeGreaterThanOrEqual(0.05);
  expect(Number(waited)).toBeLessThan(0.0503);
});

test.each(["3.9", "3.10", "3.11", "3.12", "3.13"])("SEM-06 on %s: release(n)", (python) => {
  const program = `${SEM} const s = new Semaphore(0); const got: number[] = [];
const threads = [0, 1, 2].map((n) => new Thread({ target: () => { s.acquire(); got.push(n); } })); for (const t of threads) t.start();
sleep(0.01); print(s.release(3)); for (const t of threads) t.join(); print(got.length);`;
  expect(lines(program, { python })).toEqual(["None", "3"]);
  expect(lines(raises(`${SEM} const s = new Semaphore(0);`, "s.release(0)"), { python })).toEqual(["ValueError: n must be one or more"]);
});

test("SEM-06: before 3.9 release takes no number", () => {
  const program = raises(`${SEM} const s = new Semaphore(0);`, "s.release(2)");
  expect(lines(program, { python: "3.8" })).toEqual(["TypeError: release() takes 1 positional argument but 2 were given"]);
});

test("SEM-06: the three that release(3) lets go may run in any order", () => {
  const program = `import { Semaphore, Thread } from "switchpoint/threading"; const s = new Semaphore(0); const got: number[] = [];
const threads = [0, 1, 2].map((n) => new Thread({ target: () => { s.acquire(); got.push(n); } })); for (const t of threads) t.start();
s.release(3); for (const t of threads) t.join(); print(got.join(""));`;
  const { outcomes } = explore(program, { outcomes: true });
  expect(outcomes!.map(({ stdout }) => stdout.trim()).toSorted()).toEqual(["012", "021", "102", "120", "201", "210"]);
});

test.each(PYTHON)("SEM-07 on %s: waiters wake in order when permits come one at a time", (python) => {
  const program = `${SEM} const s = new Semaphore(0); const got: number[] = [];
const threads = [0, 1, 2].map((n) => new Thread({ target: () => { s.acquire(); got.push(n); } })); for (const t of threads) { t.start(); sleep(0.01); }
for (const _ of threads) { s.release(); sleep(0.01); } print(got.join(" "));`;
  expect(lines(program, { python })).toEqual(["0 1 2"]);
});

test.each(PYTHON)("SEM-09 on %s: with semaphore: the value is restored on an exception", (python) => {
  const program = `${SEM} const s = new Semaphore(1); function fail() { using _ = s.held(); throw new Error("x"); }
try { fail(); } catch {} print(s.acquire(false));`;
  expect(lines(program, { python })).toEqual(["True"]);
});

test.each(PYTHON)("a woken waiter loses to a newcomer on %s", (python) => {
  const program = `${SEM} const s = new Semaphore(0); const t = new Thread({ target: () => { s.acquire(); print("waiter"); } });
t.start(); sleep(0.01); s.release(); print(s.acquire(false)); sleep(0.01); s.release(); t.join();`;
  expect(lines(program, { python })).toEqual(["True", "waiter"]);
});
