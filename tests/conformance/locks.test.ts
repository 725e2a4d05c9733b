/** Lock and RLock: rows LOCK and RLOCK. */
import { expect, test } from "vitest";
import { explore, lines, raises } from "./program.ts";
import { PYTHON, PYTHON3 } from "./python-versions.ts";

const LOCK =
  'import { Lock, RLock, Thread, ThreadError } from "switchpoint/threading"; import { sleep, monotonic } from "switchpoint/time"; const lock = new Lock();';
const RLOCK = 'import { Condition, RLock, Thread } from "switchpoint/threading"; const lock = new RLock();';

test.each(PYTHON)("LOCK-01 on %s: a new lock is unlocked; acquire and release", (python) => {
  const program = `${LOCK} print(lock.locked()); print(lock.acquire(), lock.locked()); print(lock.release(), lock.locked());`;
  expect(lines(program, { python })).toEqual(["False", "True True", "None False"]);
});

test.each(PYTHON3)("LOCK-02 on %s: releasing an unlocked lock", (python) => {
  expect(lines(raises(LOCK, "lock.release()"), { python })).toEqual(["RuntimeError: release unlocked lock"]);
  expect(lines(`${LOCK} try { lock.release(); } catch (e) { print(e instanceof ThreadError); }`, { python })).toEqual(["True"]);
});

test("LOCK-02 on 2.7: thread.error, which is no RuntimeError", () => {
  const program = `${LOCK} import { RuntimeError } from "switchpoint/builtins";
try { lock.release(); } catch (e) { print((e as Error).name, (e as Error).message, e instanceof ThreadError, e instanceof RuntimeError); }`;
  expect(lines(program, { python: "2.7" })).toEqual(["error release unlocked lock True False"]);
});

test.each(PYTHON)("LOCK-04 on %s: acquire(False) on a held lock, also by the holder", (python) => {
  const program = `${LOCK} lock.acquire(); print(lock.acquire(false), lock.acquire({ blocking: false }));`;
  expect(lines(program, { python })).toEqual(["False False"]);
});

test.each(PYTHON)("LOCK-05 on %s: another thread may release", (python) => {
  const program = `${LOCK} lock.acquire(); const t = new Thread({ target: () => lock.release() }); t.start(); t.join(); print(lock.locked());`;
  expect(lines(program, { python })).toEqual(["False"]);
});

test.each(PYTHON3)("LOCK-06 on %s: acquire with a time-out on a held lock gives up after it", (python) => {
  const program = `${LOCK} lock.acquire(); const from = monotonic(); print(lock.acquire({ timeout: 0.05 })); print(monotonic() - from);`;
  const [got, waited] = lines(program, { python });
  expect(got).toBe("False");
  expect(Number(waited)).toBeGreaterThanOrEqual(0.05);
  expect(Number(waited)).toBeLessThan(0.0503);
});

test.each(PYTHON3)("LOCK-07 on %s: -1 is for ever, other negatives are errors, 0 tries once", (python) => {
  expect(lines(`${LOCK} print(lock.acquire(true, -1)); print(lock.acquire(true, 0));`, { python })).toEqual(["True", "False"]);
  const message = "ValueError: timeout value must be a non-negative number";
  expect(lines(raises(LOCK, "lock.acquire({ timeout: -2 })"), { python })).toEqual([message]);
});

test.each(PYTHON3)("LOCK-09 on %s: a time-out beyond TIMEOUT_MAX", (python) => {
  const setup = `${LOCK} import { TIMEOUT_MAX } from "switchpoint/threading";`;
  expect(lines(raises(setup, "lock.acquire({ timeout: TIMEOUT_MAX * 2 })"), { python })).toEqual([
    "OverflowError: timeout value is too large",
  ]);
});

test("LOCK-10: 2.7 knows no time-outs", () => {
  const lock = raises(LOCK, "lock.acquire(true, 1)");
  expect(lines(lock, { python: "2.7" })).toEqual(["TypeError: acquire() takes at most 1 argument (2 given)"]);
});

test.each(PYTHON)("LOCK-11 on %s: with lock: released at the end of the block, and on an exception", (python) => {
  const program = `${LOCK}
function block(fail: boolean) { using _ = lock.held(); print(lock.locked()); if (fail) throw new Error("x"); }
block(false); print(lock.locked());
try { block(true); } catch { print("caught", lock.locked()); }`;
  expect(lines(program, { python })).toEqual(["True", "False", "True", "caught False"]);
});

test.each(PYTHON)("LOCK-12 on %s: each release lets exactly one waiter proceed, on Linux in order", (python) => {
  const program = `${LOCK}
const order: number[] = [];
lock.acquire();
const threads = [1, 2, 3, 4, 5].map((n) => new Thread({ target: () => { lock.acquire(); order.push(n); } }));
for (const t of threads) { t.start(); sleep(0.01); }
for (let n = 1; n <= 5; n++) { lock.release(); sleep(0.01); print(order.length); }
for (const t of threads) t.join();
print(order.join(" "));`;
  expect(lines(program, { python })).toEqual(["1", "2", "3", "4", "5", "1 2 3 4 5"]);
});

test("LOCK-12: nobody promises the order: every one is possible", () => {
  const program = `import { Lock, Thread } from "switchpoint/threading"; const lock = new Lock(); lock.acquire(); const order: number[] = [];
const threads = [1, 2].map((n) => new Thread({ target: () => { lock.acquire(); order.push(n); lock.release(); } }));
for (const t of threads) t.start(); lock.release(); for (const t of threads) t.join(); print(order.join(" "));`;
  const { outcomes } = explore(program, { outcomes: true });
  expect(outcomes!.map(({ stdout }) => stdout).toSorted()).toEqual(["1 2\n", "2 1\n"]);
});

test.each(PYTHON3)("LOCK-14 on %s: a lock cannot be pickled", (python) => {
  const program = raises(`${LOCK} import { dumps } from "switchpoint/pickle";`, "dumps(lock)");
  expect(lines(program, { python })).toEqual(["TypeError: cannot pickle '_thread.lock' object"]);
});

test.each(PYTHON)("LOCK-15 on %s: Lock is a function up to 3.12, a class from 3.13; nobody may derive from it", (python) => {
  const asked = `${LOCK} try { print(lock instanceof Lock, 1 instanceof (Lock as any)); } catch (e) { print((e as Error).message); }`;
  const old = python === "2.7" ? "a class, type, or tuple of classes and types" : "a type or tuple of types";
  const text = `isinstance() arg 2 must be ${["2.7", "3.8", "3.9"].includes(python) ? old : "a type, a tuple of types, or a union"}`;
  expect(lines(asked, { python })).toEqual([python === "3.13" ? "True False" : text]);
  const derived = `${LOCK} class Mine extends Lock {}\ntry { new Mine(); } catch (e) { print((e as Error).constructor.name); }`;
  expect(lines(derived, { python })).toEqual(["TypeError"]);
});

test.each(PYTHON)("RLOCK-01 on %s: free only after as many releases as acquires", (python) => {
  const program = `${RLOCK}
function attempt() { const t = new Thread({ target: () => print(lock.acquire(false)) }); t.start(); t.join(); }
lock.acquire(); lock.acquire(); lock.acquire();
lock.release(); lock.release(); attempt(); lock.release(); attempt();`;
  expect(lines(program, { python })).toEqual(["False", "True"]);
});

test.each(PYTHON)("RLOCK-02 on %s: release by a thread that does not own it, or when nobody does", (python) => {
  const message = "RuntimeError: cannot release un-acquired lock";
  expect(lines(raises(RLOCK, "lock.release()"), { python })).toEqual([message]);
  const other = `${RLOCK} lock.acquire(); function other() { ${raises("", "lock.release()")} }
const t = new Thread({ target: other }); t.start(); t.join();`;
  expect(lines(other, { python })).toEqual([message]);
});

test.each([...PYTHON, "3.14"])("RLOCK-04 on %s: locked() came with 3.14", (python) => {
  const type = python === "2.7" ? "_RLock" : "_thread.RLock";
  const expected = python === "3.14" ? ["False", "True"] : [`AttributeError: '${type}' object has no attribute 'locked'`];
  const program = `${RLOCK} try { print(lock.locked()); lock.acquire(); print(lock.locked()); } catch (e) { print((e as any).name + ": " + (e as any).message); }`;
  expect(lines(program, { python })).toEqual(expected);
});

test.each(PYTHON)("RLOCK-05 on %s: a condition's wait drops all levels and restores them", (python) => {
  const program = `${RLOCK} const condition = new Condition(lock);
lock.acquire(); lock.acquire(); lock.acquire();
const t = new Thread({ target: () => { lock.acquire(); print("got it"); condition.notify(); lock.release(); } }); t.start();
condition.wait();
function attempt() { const t = new Thread({ target: () => print(lock.acquire(false)) }); t.start(); t.join(); }
lock.release(); lock.release(); attempt(); lock.release(); attempt();`;
  expect(lines(program, { python })).toEqual(["got it", "False", "True"]);
});
