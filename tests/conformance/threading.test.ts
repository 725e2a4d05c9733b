import { expect, test } from "vitest";
import { lines, raises, run } from "./program.ts";

const LOCK =
  'import { Lock, RLock, Thread } from "switchpoint/threading"; import { sleep, monotonic } from "switchpoint/time"; const lock = new Lock();';
const PYTHON3 = ["3.8", "3.9", "3.10", "3.11", "3.12", "3.13"];

test("LOCK-01: a new lock is unlocked; acquire and release", () => {
  expect(lines(`${LOCK} print(lock.locked()); print(lock.acquire(), lock.locked()); print(lock.release(), lock.locked());`)).toEqual([
    "False",
    "True True",
    "None False",
  ]);
});

test("LOCK-02: releasing an unlocked lock", () => {
  expect(lines(raises(LOCK, "lock.release()"))).toEqual(["RuntimeError: release unlocked lock"]);
});

test("LOCK-04: acquire(False) on a held lock, also by the holder", () => {
  expect(lines(`${LOCK} lock.acquire(); print(lock.acquire(false), lock.acquire({ blocking: false }));`)).toEqual(["False False"]);
});

test("LOCK-05: another thread may release", () => {
  expect(
    lines(`${LOCK} lock.acquire(); const t = new Thread({ target: () => lock.release() }); t.start(); t.join(); print(lock.locked());`),
  ).toEqual(["False"]);
});

test("LOCK-06: acquire with a time-out on a held lock gives up after it", () => {
  const [got, waited] = lines(
    `${LOCK} lock.acquire(); const from = monotonic(); print(lock.acquire({ timeout: 0.05 })); print(monotonic() - from);`,
  );
  expect(got).toBe("False");
  expect(Number(waited)).toBeGreaterThanOrEqual(0.05);
  expect(Number(waited)).toBeLessThan(0.0503);
});

test("LOCK-07: -1 is for ever, other negatives are errors, 0 tries once", () => {
  expect(lines(`${LOCK} print(lock.acquire(true, -1)); print(lock.acquire(true, 0));`)).toEqual(["True", "False"]);
  expect(lines(raises(LOCK, "lock.acquire({ timeout: -2 })"))).toEqual(["ValueError: timeout value must be a non-negative number"]);
});

test("LOCK-09: a time-out beyond TIMEOUT_MAX", () => {
  const setup = `${LOCK} import { TIMEOUT_MAX } from "switchpoint/threading";`;
  expect(lines(raises(setup, "lock.acquire({ timeout: TIMEOUT_MAX * 2 })"))[0]).toMatch(/^OverflowError: /);
});

test("LOCK-11: with lock: released at the end of the block, and on an exception", () => {
  expect(
    lines(`${LOCK}
function block(fail: boolean) { using _ = lock.held(); print(lock.locked()); if (fail) throw new Error("x"); }
block(false); print(lock.locked());
try { block(true); } catch { print("caught", lock.locked()); }`),
  ).toEqual(["True", "False", "True", "caught False"]);
});

test("LOCK-12: each release lets exactly one waiter proceed, on Linux in order", () => {
  const program = `${LOCK}
const order: number[] = [];
lock.acquire();
const threads = [1, 2, 3, 4, 5].map((n) => new Thread({ target: () => { lock.acquire(); order.push(n); } }));
for (const t of threads) { t.start(); sleep(0.01); }
for (let n = 1; n <= 5; n++) { lock.release(); sleep(0.01); print(order.length); }
for (const t of threads) t.join();
print(order.join(" "));`;
  expect(lines(program)).toEqual(["1", "2", "3", "4", "5", "1 2 3 4 5"]);
});

test("RLOCK-01: free only after as many releases as acquires", () => {
  const program = `import { RLock, Thread } from "switchpoint/threading"; const lock = new RLock();
function attempt() { const t = new Thread({ target: () => print(lock.acquire(false)) }); t.start(); t.join(); }
lock.acquire(); lock.acquire(); lock.acquire();
lock.release(); lock.release(); attempt(); lock.release(); attempt();`;
  expect(lines(program)).toEqual(["False", "True"]);
});

test("RLOCK-02: release by a thread that does not own it, or when nobody does", () => {
  const setup = 'import { RLock, Thread } from "switchpoint/threading"; const lock = new RLock();';
  expect(lines(raises(setup, "lock.release()"))).toEqual(["RuntimeError: cannot release un-acquired lock"]);
  const other = `${setup} lock.acquire(); function other() { ${raises("", "lock.release()")} } const t = new Thread({ target: other }); t.start(); t.join();`;
  expect(lines(other)).toEqual(["RuntimeError: cannot release un-acquired lock"]);
});

test("THR-01: a thread starts once, also after it has finished", () => {
  const setup = 'import { Thread } from "switchpoint/threading"; const t = new Thread({ target: () => {} }); t.start(); t.join();';
  expect(lines(raises(setup, "t.start()"))).toEqual(["RuntimeError: threads can only be started once"]);
});

test("THR-02: join before start", () => {
  const setup = 'import { Thread } from "switchpoint/threading"; const t = new Thread({ target: () => {} });';
  expect(lines(raises(setup, "t.join()"))).toEqual(["RuntimeError: cannot join thread before it is started"]);
});

test("THR-04: is_alive and ident over a thread's life", () => {
  const program = `import { Lock, Thread } from "switchpoint/threading"; const gate = new Lock(); gate.acquire();
const t = new Thread({ target: () => { gate.acquire(); } });
print(t.is_alive(), t.ident); t.start(); print(t.is_alive(), typeof t.ident); gate.release(); t.join(); print(t.is_alive());`;
  expect(lines(program)).toEqual(["False None", "True number", "False"]);
});

test("THR-05: join with a time-out returns None; it may be repeated", () => {
  const program = `import { Thread } from "switchpoint/threading"; import { sleep } from "switchpoint/time";
const t = new Thread({ target: () => sleep(0.1) }); t.start();
print(t.join(0.01), t.is_alive()); print(t.join(0), t.join(-1), t.is_alive()); t.join(); print(t.join(), t.is_alive());`;
  expect(lines(program)).toEqual(["None True", "None None True", "None False"]);
});

test("THR-06: an uncaught exception ends its thread only", () => {
  const result = run(`import { Thread } from "switchpoint/threading"; import { ValueError } from "switchpoint/builtins";
const t = new Thread({ target: () => { throw new ValueError("boom"); }, name: "T" }); t.start(); t.join(); print("after");`);
  expect(result).toMatchObject({ ok: true, exit_status: 0, stdout: "after\n", error: null });
  expect(result.stderr).toMatch(/^Exception in thread T:\nTraceback \(most recent call last\):\n/);
  expect(result.stderr).toMatch(/ValueError: boom\n$/);
});

test("THR-09: the daemon flag of a started thread", () => {
  const setup = 'import { Thread } from "switchpoint/threading"; const t = new Thread({ target: () => {} }); t.start();';
  expect(lines(raises(setup, "t.daemon = true"))).toEqual(["RuntimeError: cannot set daemon status of active thread"]);
});

test("THR-10: daemon is inherited", () => {
  const program = `import { Thread, main_thread } from "switchpoint/threading";
print(main_thread().daemon, new Thread().daemon);
const t = new Thread({ daemon: true, target: () => print(new Thread().daemon) }); t.start(); t.join();`;
  expect(lines(program)).toEqual(["False False", "True"]);
});

test.each(PYTHON3)("THR-11 on %s: default names", (python) => {
  const program = `import { Thread, current_thread } from "switchpoint/threading"; function work() {}
print(new Thread({ target: work }).name); print(current_thread().name);`;
  const named = ["3.8", "3.9"].includes(python) ? "Thread-1" : "Thread-1 (work)";
  expect(lines(program, { python })).toEqual([named, "MainThread"]);
});

test("THR-12: exit waits for threads that are not daemons", () => {
  const program = (daemon: boolean): string => `import { Thread } from "switchpoint/threading"; import { sleep } from "switchpoint/time";
new Thread({ target: () => { sleep(1); print("late"); }, daemon: ${daemon} }).start();`;
  expect(lines(program(false))).toEqual(["late"]);
  expect(lines(program(true))).toEqual([]);
});

test("THR-14: an uncaught exception in main: status 1, but other threads run to completion", () => {
  const result = run(`import { Thread } from "switchpoint/threading"; import { sleep } from "switchpoint/time";
new Thread({ target: () => { sleep(0.1); print("done"); } }).start();
throw new Error("main");`);
  expect(result).toMatchObject({ ok: false, exit_status: 1, stdout: "done\n", error: { type: "Error", message: "main", line: 3 } });
});

test("THR-15: group must be None", () => {
  const setup = 'import { Thread } from "switchpoint/threading";';
  expect(lines(raises(setup, "new Thread({ group: 1 as any })"))).toEqual(["AssertionError: group argument must be None for now"]);
});

test("THR-17: args and kwargs are passed through, the return value is discarded", () => {
  const program = `import { Thread } from "switchpoint/threading";
const t = new Thread({ target: (a: number, b: number, more: { c: number }) => { print(a, b, more.c); return 7; }, args: [1, 2], kwargs: { c: 3 } });
t.start(); print(t.join());`;
  expect(lines(program)).toEqual(["1 2 3", "None"]);
});

test("THR-20: enumerate and active_count", () => {
  const program = `import { Lock, Thread, enumerate, active_count } from "switchpoint/threading"; const gate = new Lock(); gate.acquire();
const t = new Thread({ target: () => { gate.acquire(); }, name: "waiter" }); t.start();
print(active_count(), enumerate().map((each) => each.name).join(" ")); gate.release(); t.join(); print(active_count());`;
  expect(lines(program)).toEqual(["2 MainThread waiter", "1"]);
});

test("THR-22: time.sleep of a negative time; sleep(0) is allowed", () => {
  const setup = 'import { sleep } from "switchpoint/time"; sleep(0);';
  expect(lines(raises(setup, "sleep(-1)"))).toEqual(["ValueError: sleep length must be non-negative"]);
});

const COUNT = (body: string): string => `import { Thread } from "switchpoint/threading"; import { Lock } from "switchpoint/threading";
const lock = new Lock(); let counter = 0; function one() { return 1; }
function add(times: number) { for (let i = 0; i < times; i++) { ${body} } }
const threads = [1, 2, 3].map(() => new Thread({ target: add, args: [20000] }));
for (const t of threads) t.start(); for (const t of threads) t.join(); print(counter);`;
const HURRY = { cores: 2, switchInterval: 1e-5 };

test.each(PYTHON3)("RACE-01 on %s: counter += 1 loses updates up to 3.9 only", (python) => {
  const [counter] = lines(COUNT("counter += 1;"), { python, ...HURRY });
  if (["3.8", "3.9"].includes(python)) expect(Number(counter)).toBeLessThan(60000);
  else expect(counter).toBe("60000");
});

test.each(PYTHON3)("RACE-02 on %s: counter += one() loses updates on every version", (python) => {
  expect(Number(lines(COUNT("counter += one();"), { python, ...HURRY })[0])).toBeLessThan(60000);
});

test.each(PYTHON3)("RACE-05 on %s: with a lock nothing is lost", (python) => {
  expect(lines(COUNT("using _ = lock.held(); counter += 1;"), { python, ...HURRY })).toEqual(["60000"]);
});
