/** Thread: rows THR; and races between threads: rows RACE. */
import { expect, test } from "vitest";
import { explore, lines, raises, run } from "./program.ts";
import { PYTHON, PYTHON3 } from "./python-versions.ts";

test.each(PYTHON)("THR-01 on %s: a thread starts once, also after it has finished", (python) => {
  const setup = 'import { Thread } from "switchpoint/threading"; const t = new Thread({ target: () => {} }); t.start(); t.join();';
  expect(lines(raises(setup, "t.start()"), { python })).toEqual(["RuntimeError: threads can only be started once"]);
});

test.each(PYTHON)("THR-02 on %s: join before start", (python) => {
  const setup = 'import { Thread } from "switchpoint/threading"; const t = new Thread({ target: () => {} });';
  expect(lines(raises(setup, "t.join()"), { python })).toEqual(["RuntimeError: cannot join thread before it is started"]);
});

test.each(PYTHON)("THR-04 on %s: is_alive and ident over a thread's life", (python) => {
  const program = `import { Lock, Thread } from "switchpoint/threading"; const gate = new Lock(); gate.acquire();
const t = new Thread({ target: () => { gate.acquire(); } });
print(t.is_alive(), t.ident); t.start(); print(t.is_alive(), typeof t.ident); gate.release(); t.join(); print(t.is_alive());`;
  expect(lines(program, { python })).toEqual(["False None", "True number", "False"]);
});

test.each(PYTHON)("THR-05 on %s: join with a time-out returns None; it may be repeated", (python) => {
  const program = `import { Thread } from "switchpoint/threading"; import { sleep } from "switchpoint/time";
const t = new Thread({ target: () => sleep(0.1) }); t.start();
print(t.join(0.01), t.is_alive()); print(t.join(0), t.join(-1), t.is_alive()); t.join(); print(t.join(), t.is_alive());`;
  expect(lines(program, { python })).toEqual(["None True", "None None True", "None False"]);
});

test.each(PYTHON)("THR-06 on %s: an uncaught exception ends its thread only", (python) => {
  const result = run(
    `import { Thread } from "switchpoint/threading"; import { ValueError } from "switchpoint/builtins";
const t = new Thread({ target: () => { throw new ValueError("boom"); }, name: "T" }); t.start(); t.join(); print("after");`,
    { python },
  );
  expect(result).toMatchObject({ ok: true, exit_status: 0, stdout: "after\n", error: null });
  expect(result.stderr).toMatch(/^Exception in thread T:\nTraceback \(most recent call last\):\n/);
  expect(result.stderr).toMatch(/ValueError: boom\n$/);
});

test.each(PYTHON)("THR-09 on %s: the daemon flag of a started thread", (python) => {
  const setup = 'import { Thread } from "switchpoint/threading"; const t = new Thread({ target: () => {} }); t.start();';
  expect(lines(raises(setup, "t.daemon = true"), { python })).toEqual(["RuntimeError: cannot set daemon status of active thread"]);
});

test.each(PYTHON)("THR-10 on %s: daemon is inherited", (python) => {
  const program = `import { Thread, main_thread } from "switchpoint/threading";
print(main_thread().daemon, new Thread().daemon);
const t = new Thread({ daemon: true, target: () => print(new Thread().daemon) }); t.start(); t.join();`;
  expect(lines(program, { python })).toEqual(["False False", "True"]);
});

test.each(PYTHON)("THR-11 on %s: default names", (python) => {
  const program = `import { Thread, current_thread } from "switchpoint/threading"; function work() {}
print(new Thread({ target: work }).name); print(current_thread().name);`;
  const named = ["2.7", "3.8", "3.9"].includes(python) ? "Thread-1" : "Thread-1 (work)";
  expect(lines(program, { python })).toEqual([named, "MainThread"]);
});

test.each(PYTHON)("THR-12 on %s: exit waits for threads that are not daemons", (python) => {
  const program = (daemon: boolean): string => `import { Thread } from "switchpoint/threading"; import { sleep } from "switchpoint/time";
new Thread({ target: () => { sleep(1); print("late"); }, daemon: ${daemon} }).start();`;
  expect(lines(program(false), { python })).toEqual(["late"]);
  expect(lines(program(true), { python })).toEqual([]);
});

test.each(PYTHON3)("THR-14 on %s: an uncaught exception in main: status 1, but other threads run to completion", (python) => {
  const result = run(
    `import { Thread } from "switchpoint/threading"; import { sleep } from "switchpoint/time";
new Thread({ target: () => { sleep(0.1); print("done"); } }).start();
throw new Error("main");`,
    { python },
  );
  expect(result).toMatchObject({ ok: false, exit_status: 1, stdout: "done\n", error: { type: "Error", message: "main", line: 3 } });
});

test.each(PYTHON)("THR-15 on %s: group must be None", (python) => {
  const setup = 'import { Thread } from "switchpoint/threading";';
  expect(lines(raises(setup, "new Thread({ group: 1 as any })"), { python })).toEqual([
    "AssertionError: group argument must be None for now",
  ]);
});

test.each(PYTHON)("THR-17 on %s: args and kwargs are passed through, the return value is discarded", (python) => {
  const program = `import { Thread } from "switchpoint/threading";
const t = new Thread({ target: (a: number, b: number, more: { c: number }) => { print(a, b, more.c); return 7; }, args: [1, 2], kwargs: { c: 3 } });
t.start(); print(t.join());`;
  expect(lines(program, { python })).toEqual(["1 2 3", "None"]);
});

test.each(PYTHON)("THR-20 on %s: enumerate and active_count", (python) => {
  const program = `import { Lock, Thread, enumerate, active_count } from "switchpoint/threading"; const gate = new Lock(); gate.acquire();
const t = new Thread({ target: () => { gate.acquire(); }, name: "waiter" }); t.start();
print(active_count(), enumerate().map((each) => each.name).join(" ")); gate.release(); t.join(); print(active_count());`;
  expect(lines(program, { python })).toEqual(["2 MainThread waiter", "1"]);
});

// The row says "3.12+"; 3.13.0 itself allows it again (PYTHON.md, section C, says so too).
test.each(PYTHON3)("THR-21 on %s: a thread that is started at exit", (python) => {
  const program = `import { Thread } from "switchpoint/threading"; import { register } from "switchpoint/atexit";
register(() => { try { const t = new Thread({ target: () => print("ran") }); t.start(); t.join(); } catch (e) { print((e as Error).name + ": " + (e as Error).message); } });`;
  expect(lines(program, { python })).toEqual([python === "3.12" ? "RuntimeError: can't create new thread at interpreter shutdown" : "ran"]);
});

test.each(PYTHON3)("THR-22 on %s: time.sleep of a negative time; sleep(0) is allowed", (python) => {
  const setup = 'import { sleep } from "switchpoint/time"; sleep(0);';
  expect(lines(raises(setup, "sleep(-1)"), { python })).toEqual(["ValueError: sleep length must be non-negative"]);
});

test.each(PYTHON3)("THR-07 on %s: excepthook gets the exception and the thread", (python) => {
  const program = `import { Thread, threading } from "switchpoint/threading"; import { ValueError } from "switchpoint/builtins"; import { exit } from "switchpoint/sys";
threading.excepthook = (args) => { print(args.exc_type === ValueError, (args.exc_value as Error).message, args.exc_traceback !== null, (args.thread as Thread).name); };
for (const action of [() => { throw new ValueError("boom"); }, () => exit()]) { const t = new Thread({ name: "T", target: action }); t.start(); t.join(); }`;
  expect(run(program, { python })).toMatchObject({ stdout: "True boom True T\nFalse  True T\n", stderr: "", ok: true });
});

test.each(PYTHON3)("THR-07 on %s: a hook that fails; it hears of SystemExit too", (python) => {
  const program = `import { Thread, threading } from "switchpoint/threading"; import { ValueError } from "switchpoint/builtins"; import { exit } from "switchpoint/sys";
let calls = 0; threading.excepthook = () => { calls += 1; throw new ValueError("hook"); };
for (const action of [() => { throw new ValueError("boom"); }, () => exit()]) { const t = new Thread({ target: action }); t.start(); t.join(); } print(calls);`;
  const { stdout, stderr } = run(program, { python });
  expect(stdout).toBe("2\n");
  expect(stderr).toContain("Exception in threading.excepthook:\n");
});

test.each(PYTHON)("THR-16 on %s: a subclass that skips Thread.__init__", (python) => {
  const program = `import { Thread } from "switchpoint/threading"; class Bare extends Thread {}
const t: Thread = Object.create(Bare.prototype);`;
  expect(lines(raises(program, "t.start()"), { python })).toEqual(["RuntimeError: thread.__init__() not called"]);
  expect(lines(raises(program, "t.join()"), { python })).toEqual(["RuntimeError: Thread.__init__() not called"]);
});

test.each(PYTHON)("a subclass overrides run on %s", (python) => {
  const program = `import { Thread } from "switchpoint/threading";
class Squares extends Thread { sum = 0; constructor(readonly n: number) { super({ name: "squares", daemon: true }); } override run() { for (let i = 0; i < this.n; i++) this.sum += i * i; } }
const t = new Squares(4); t.start(); t.join(); print(t.sum, t.name, t.daemon);`;
  expect(lines(program, { python })).toEqual(["14 squares True"]);
});

test.each(PYTHON)("native_id on %s came with 3.8", (python) => {
  const program = `import { Thread, get_native_id, main_thread } from "switchpoint/threading"; const t = new Thread({ target: () => {} });
try { print(t.native_id); t.start(); print(typeof t.native_id, main_thread().native_id === get_native_id()); } catch (e) { print((e as Error).name); }`;
  expect(lines(program, { python })).toEqual(python === "2.7" ? ["AttributeError"] : ["None", "number True"]);
});

test.each(PYTHON)("old names on %s", (python) => {
  const program = `import { Thread, activeCount } from "switchpoint/threading"; const t = new Thread({ target: () => {} });
t.setName("T"); t.setDaemon(true); print(t.getName(), t.isDaemon(), activeCount()); try { print(t.isAlive()); } catch (e) { print((e as Error).message); }`;
  const { stdout, stderr } = run(program, { python });
  const old = ["2.7", "3.8"].includes(python);
  expect(stdout).toBe(`T True 1\n${old ? "False" : "'Thread' object has no attribute 'isAlive'"}\n`);
  expect(stderr.includes("setDaemon() is deprecated, set the daemon attribute instead")).toBe(!old && python !== "3.9");
});

test("THR-12: a daemon stops wherever it is when the others have ended", () => {
  const program = `import { Thread } from "switchpoint/threading"; new Thread({ daemon: true, target: () => { print("a"); print("b"); } }).start();`;
  const { outcomes, complete, verdict } = explore(program, { outcomes: true });
  expect({ complete, verdict }).toEqual({ complete: true, verdict: "ok" });
  expect(outcomes!.map(({ stdout }) => stdout).toSorted()).toEqual(["", "a\n", "a\nb\n"]);
  const waiting = `import { Event, Thread } from "switchpoint/threading"; const e = new Event(); new Thread({ daemon: true, target: () => { e.wait(); } }).start();`;
  expect(explore(waiting)).toMatchObject({ verdict: "ok", complete: true });
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
