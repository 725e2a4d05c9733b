/** A Condition over a lock of the program's own; attributes of Timer; stack_size and old names. */
import { expect, test } from "vitest";
import { explore, lines, on, raises } from "../../conformance/program.ts";

const OWN = `import { Condition, Lock, Thread } from "switchpoint/threading";
class Counted { taken = 0; inner = new Lock();
  acquire(blocking = true, timeout = -1) { const got = this.inner.acquire(blocking, timeout); if (got) this.taken++; return got; }
  release() { this.inner.release(); } }
`;

test("anything with acquire and release can be its lock", () => {
  const program = `${OWN} const lock = new Counted(); const c = new Condition(lock); let ready = false;
function waits() { using _ = c.held(); while (!ready) c.wait(); print("ready"); }
const t = new Thread({ target: waits }); t.start();
{ using _ = c.held(); ready = true; c.notify(); } t.join(); print(lock.inner.locked());`;
  expect(lines(program)).toEqual(["ready", "False"]);
  expect(explore(program)).toMatchObject({ verdict: "ok", complete: true });
});

test("a notify before the wait is lost over such a lock, too", () => {
  const program = `${OWN} const c = new Condition(new Counted());
const t = new Thread({ target: () => { using _ = c.held(); c.wait(); } }); t.start(); { using _ = c.held(); c.notify(); } t.join();`;
  expect(explore(program)).toMatchObject({ verdict: "deadlock" });
});

test("without the lock: RuntimeError; its own _is_owned is asked", () => {
  expect(lines(raises(`${OWN} const c = new Condition(new Counted());`, "c.wait()"))).toEqual([
    "RuntimeError: cannot wait on un-acquired lock",
  ]);
  expect(lines(raises(`${OWN} const c = new Condition(new Counted());`, "c.notify()"))).toEqual([
    "RuntimeError: cannot notify on un-acquired lock",
  ]);
  const asked = `${OWN} class Honest extends Counted { _is_owned() { print("asked"); return true; } _release_save() { this.release(); return 5; } _acquire_restore(n: number) { print("restore", n); this.acquire(); } }
const c = new Condition(new Honest()); c.acquire(); print(c.wait(0.1)); c.release();`;
  expect(lines(asked)).toEqual(["asked", "restore 5", "False"]);
  expect(lines(raises(OWN, "new Condition({} as any)"))).toEqual(["AttributeError: 'dict' object has no attribute 'acquire'"]);
});

test("a Timer shows what it will do, and that can be changed before it does", () => {
  const out = lines(`import { Timer } from "switchpoint/threading"; import { monotonic } from "switchpoint/time";
const t = new Timer(5, print, ["late"]); print(t.interval, t.args, t.kwargs, t.finished.is_set()); t.interval = 1; t.args = ["early"]; t.start(); t.join(); print(Math.round(monotonic()), t.finished.is_set());`);
  expect(out).toEqual(["5 ['late'] {} False", "early", "1 True"]);
});

test("stack_size remembers; too small is an error", () => {
  const setup = 'import { stack_size } from "switchpoint/threading";';
  expect(lines(`${setup} print(stack_size(), stack_size(65536), stack_size());`)).toEqual(["0 0 65536"]);
  expect(lines(raises(setup, "stack_size(1000)"))).toEqual(["ValueError: size not valid: 1000 bytes"]);
  expect(lines(raises(setup, "stack_size(-1)"))).toEqual(["ValueError: size must be 0 or a positive value"]);
});

test("currentThread: deprecated from 3.10", () => {
  const program = `import { currentThread } from "switchpoint/threading"; print(currentThread().name);`;
  expect(on("3.9").run(program)).toMatchObject({ stdout: "MainThread\n", stderr: "" });
  expect(on("3.10").run(program).stderr).toContain("DeprecationWarning: currentThread() is deprecated, use current_thread() instead");
});
