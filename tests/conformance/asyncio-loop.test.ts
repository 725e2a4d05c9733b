/** asyncio: rows LOOP, RUNNER, GETLOOP, AEXEC and EAGER. */
import { expect, test } from "vitest";
import { explore, lines, raises, run } from "./program.ts";
import { PYTHON3 } from "./python-versions.ts";

const ASYNCIO = 'import * as asyncio from "switchpoint/asyncio";';
const NEW_LOOP = `${ASYNCIO} const loop = asyncio.new_event_loop();`;
const TO_THREAD = PYTHON3.filter((python) => python !== "3.8");

test.each(PYTHON3)("LOOP-01 on %s: callbacks run in order; those of this round's callbacks wait for the next", (python) => {
  const program = `${NEW_LOOP} loop.call_soon(() => { print("A"); loop.call_soon(print, "C"); }); loop.call_soon(print, "B");
loop.call_later(1, () => loop.stop()); loop.run_forever();`;
  expect(lines(program, { python })).toEqual(["A", "B", "C"]);
});

test.each(PYTHON3)("LOOP-02 on %s: due timers come after what is ready", (python) => {
  const program = `${NEW_LOOP} loop.call_soon(print, "A"); loop.call_later(0, print, "B"); loop.call_soon(print, "C");
loop.call_later(1, () => loop.stop()); loop.run_forever();`;
  expect(lines(program, { python })).toEqual(["A", "C", "B"]);
});

test.each(PYTHON3)("LOOP-04 on %s: timers of equal deadline come out of a binary heap", (python) => {
  const program = `${NEW_LOOP} const at = loop.time() + 1; const order: number[] = [];
for (let i = 0; i < 10; i++) loop.call_at(at, () => order.push(i));
loop.call_at(at + 1, () => loop.stop()); loop.run_forever(); print(order.join(" "));`;
  expect(lines(program, { python })).toEqual(["0 2 6 5 9 8 7 1 3 4"]);
});

test.each(PYTHON3)("LOOP-05 on %s: select waits not at all, until the first deadline, or for ever", (python) => {
  const at = (body: string): number => Number(lines(`${NEW_LOOP} const from = loop.time(); ${body}`, { python })[0]);
  const busy = "loop.call_later(5, () => {}); loop.call_soon(() => { print(loop.time() - from); loop.stop(); }); loop.run_forever();";
  expect(at(busy)).toBeLessThan(0.001);
  const timed = "loop.call_later(5, () => {}); loop.call_later(2, () => { print(loop.time() - from); loop.stop(); }); loop.run_forever();";
  expect(at(timed)).toBeGreaterThanOrEqual(2);
  expect(at(timed)).toBeLessThan(2.002);
  expect(run(`${NEW_LOOP} loop.run_forever();`, { python }).error?.type).toBe("Deadlock");
  expect(explore(`${NEW_LOOP} loop.run_forever();`, { python })).toMatchObject({ verdict: "deadlock", complete: false });
});

test.each(PYTHON3)("LOOP-06 on %s: a cancelled timer is never called", (python) => {
  const program = `${NEW_LOOP} const handle = loop.call_later(1, print, "never"); print(handle.cancelled()); handle.cancel(); print(handle.cancelled());
loop.call_later(2, () => loop.stop()); loop.run_forever();`;
  expect(lines(program, { python })).toEqual(["False", "True"]);
  expect(explore(program, { python })).toMatchObject({ verdict: "ok", complete: true });
});

test.each(PYTHON3)("LOOP-07 on %s: an exception in a callback goes to the handler, and the round goes on", (python) => {
  const program = `${NEW_LOOP} loop.set_exception_handler((_l, context) => print(context.message, context.exception));
loop.call_soon(function bad() { throw new Error("x"); }); loop.call_soon(print, "next"); loop.call_soon(() => loop.stop()); loop.run_forever();`;
  expect(lines(program, { python })).toEqual(["Exception in callback bad() x", "next"]);
  const plain = run(
    `${NEW_LOOP} loop.call_soon(function bad() { throw new Error("x"); }); loop.call_soon(() => loop.stop()); loop.run_forever();`,
    { python },
  );
  expect(plain).toMatchObject({ ok: true, stdout: "" });
  expect(plain.stderr).toMatch(/^Exception in callback bad\(\)\nhandle: <Handle bad\(\)>\n(.*\n)*Error: x\n$/);
});

test.each(PYTHON3)("LOOP-09 on %s: no run inside a running loop; no running loop outside", (python) => {
  const program = `${ASYNCIO} async function main() { ${raises("", "asyncio.run(main())")} } asyncio.run(main()); ${raises("", "asyncio.get_running_loop()")}`;
  expect(lines(program, { python })).toEqual([
    "RuntimeError: asyncio.run() cannot be called from a running event loop",
    "RuntimeError: no running event loop",
  ]);
});

test.each(PYTHON3)("LOOP-10 on %s: run_until_complete of a loop that was stopped", (python) => {
  const program = raises(NEW_LOOP, "loop.call_soon(() => loop.stop()); loop.run_until_complete(asyncio.sleep(1))");
  expect(lines(program, { python })).toEqual(["RuntimeError: Event loop stopped before Future completed."]);
});

test.each(PYTHON3)("LOOP-11 on %s: time.sleep blocks the whole loop", (python) => {
  const program = `${ASYNCIO} import { sleep } from "switchpoint/time";
async function main() { const loop = asyncio.get_running_loop(); const due = loop.time() + 0.01; loop.call_at(due, () => print(loop.time() - due)); await asyncio.sleep(0); sleep(0.1); await asyncio.sleep(0.1); }
asyncio.run(main());`;
  const late = Number(lines(program, { python })[0]);
  expect(late).toBeGreaterThanOrEqual(0.09);
  expect(late).toBeLessThan(0.092);
});

test.each(PYTHON3)("LOOP-12 on %s: debug mode tells of slow callbacks", (python) => {
  const program = `${ASYNCIO} import { sleep } from "switchpoint/time"; async function main() { sleep(0.15); } asyncio.run(main(), { debug: true });`;
  const { stderr } = run(program, { python });
  expect(stderr).toMatch(/^Executing <Task finished name='Task-1' coro=<main\(\) done> result=None> took 0\.15\d seconds\n$/);
  expect(run(program.replace("0.15", "0.05"), { python }).stderr).toBe("");
  const bounded = program.replace("sleep(0.15)", "asyncio.get_running_loop().slow_callback_duration = 0.01; sleep(0.05)");
  expect(run(bounded, { python }).stderr).toMatch(/took 0\.05\d seconds/);
});

test.each(PYTHON3)("LOOP-14 on %s: run cancels what is left and waits for it", (python) => {
  const program = `${ASYNCIO} async function leftover() { try { await asyncio.sleep(9); } catch (e) { print((e as any).name); throw e; } }
async function main() { asyncio.create_task(leftover()); await asyncio.sleep(0); print("main"); } asyncio.run(main());`;
  expect(lines(program, { python })).toEqual(["main", "CancelledError"]);
  expect(explore(program, { python })).toMatchObject({ verdict: "ok", complete: true });
});

test.each(PYTHON3)(
  "RUNNER-01 on %s: run_until_complete raises what the coroutine raises; what ends the program ends the loop at once",
  (python) => {
    const program = `${NEW_LOOP} import { KeyboardInterrupt, ValueError } from "switchpoint/builtins";
async function fails() { throw new ValueError("x"); } async function stops() { throw new KeyboardInterrupt(); } async function waits() { await asyncio.sleep(1); }
${raises("", "loop.run_until_complete(fails())")}
loop.create_task(stops()); ${raises("", "loop.run_until_complete(waits())")} print(loop.is_running());`;
    expect(lines(program, { python })).toEqual(["ValueError: x", "KeyboardInterrupt: ", "False"]);
  },
);

test.each([...PYTHON3, "3.14"])("GETLOOP-01 on %s: get_event_loop without a loop", (python) => {
  const result = run(`${ASYNCIO} const loop = asyncio.get_event_loop(); print(loop === asyncio.get_event_loop());`, { python });
  if (python === "3.14")
    return expect(result.error).toMatchObject({ type: "RuntimeError", message: "There is no current event loop in thread 'MainThread'." });
  expect(result.stdout).toBe("True\n");
  if (["3.12", "3.13"].includes(python)) expect(result.stderr).toMatch(/DeprecationWarning: There is no current event loop\n$/);
  else expect(result.stderr).toBe("");
});

test.each(TO_THREAD)("AEXEC-01 on %s: to_thread leaves the loop free and copies the context", (python) => {
  const program = `${ASYNCIO} import { sleep } from "switchpoint/time"; import { ContextVar } from "switchpoint/contextvars"; import { current_thread } from "switchpoint/threading";
const v = new ContextVar("v", { default: 0 });
function inThread() { const seen = v.get(); v.set(9); return [seen, current_thread().name]; }
async function main() { const loop = asyncio.get_running_loop(); const from = loop.time();
  await asyncio.gather(asyncio.to_thread(sleep, 0.2), asyncio.to_thread(sleep, 0.2)); print(loop.time() - from < 0.21);
  v.set(5); print(await asyncio.to_thread(inThread), v.get()); }
asyncio.run(main());`;
  expect(lines(program, { python })).toEqual(["True", "[5, 'asyncio_0'] 5"]);
});

test.each(PYTHON3)("AEXEC-02 on %s: cancelling the future of run_in_executor does not stop the thread", (python) => {
  const program = `${ASYNCIO} import { sleep } from "switchpoint/time";
async function main() { const loop = asyncio.get_running_loop(); const future = loop.run_in_executor(null, () => { sleep(0.1); print("thread ends"); });
  await asyncio.sleep(0.01); print(future.cancel()); try { await future; } catch (e) { print((e as any).name); } }
asyncio.run(main());`;
  expect(lines(program, { python })).toEqual(["True", "CancelledError", "thread ends"]);
});

test.each(PYTHON3)("AEXEC-02 on %s: run_in_executor takes no keywords: a last object is the function's argument", (python) => {
  const program = `${ASYNCIO} async function main() { const loop = asyncio.get_running_loop(); print(await loop.run_in_executor(null, (given: { x: number }) => given.x, { x: 2 })); }
asyncio.run(main());`;
  expect(lines(program, { python })).toEqual(["2"]);
});

test.each(PYTHON3)("AEXEC-03 on %s: run_coroutine_threadsafe", (python) => {
  const program = `${NEW_LOOP} import { Thread } from "switchpoint/threading"; async function value(x: number) { await asyncio.sleep(0.1); return x; }
const t = new Thread({ target: () => loop.run_forever() }); t.start();
const future = asyncio.run_coroutine_threadsafe(value(7), loop);
${raises("", "future.result(0.01)")} print(future.result());
${raises("", "asyncio.run_coroutine_threadsafe(5 as any, loop)")} loop.call_soon_threadsafe(() => loop.stop()); t.join();`;
  expect(lines(program, { python })).toEqual(["TimeoutError: ", "7", "TypeError: A coroutine object is required"]);
});

test.each(["3.12", "3.13"])("EAGER-01 on %s: an eager task takes its first step inside create_task", (python) => {
  const program = `${ASYNCIO} async function task() { print("task-a"); await asyncio.sleep(0); print("task-b"); } async function quick() { return 1; }
async function main() { asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory); const t = asyncio.create_task(task()); print("main"); await t; print(asyncio.create_task(quick()).done()); }
asyncio.run(main());`;
  expect(lines(program, { python })).toEqual(["task-a", "main", "task-b", "True"]);
});

test("EAGER-01: not before 3.12", () => {
  const program = `${ASYNCIO} async function main() { asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory); ${raises("", "asyncio.create_task(main())")} } asyncio.run(main());`;
  expect(lines(program, { python: "3.11" })[0]).toMatch(/^AttributeError: module 'asyncio' has no attribute 'eager_task_factory'/);
});

test("only call_soon_threadsafe wakes a loop that waits", () => {
  const program = (
    call: string,
  ): string => `${NEW_LOOP} import { Thread } from "switchpoint/threading"; import { sleep } from "switchpoint/time";
const t = new Thread({ target: () => { sleep(0.1); ${call}(() => loop.stop()); } }); t.start(); loop.run_forever(); t.join();`;
  expect(run(program("loop.call_soon_threadsafe"))).toMatchObject({ ok: true });
  expect(run(program("loop.call_soon")).error?.type).toBe("Deadlock");
  expect(explore(program("loop.call_soon_threadsafe"))).toMatchObject({ verdict: "ok", complete: true });
  expect(explore(program("loop.call_soon"))).toMatchObject({ verdict: "deadlock" });
});

test("in debug mode a call from another thread is an error", () => {
  const program = `${NEW_LOOP} import { Thread } from "switchpoint/threading"; loop.set_debug(true);
const t = new Thread({ target: () => { ${raises("", "loop.call_soon(print)")} loop.call_soon_threadsafe(() => loop.stop()); } });
loop.call_soon(() => t.start()); loop.run_forever(); t.join();`;
  expect(lines(program)).toEqual(["RuntimeError: Non-thread-safe operation invoked on an event loop other than the current one"]);
});

test("a deadline may pass while the loop has other work: the explorer tries both", () => {
  const program = `${NEW_LOOP} let round = 0; let fired = -1;
function work() { round++; if (round < 3) loop.call_soon(work); }
loop.call_later(1, () => { fired = round; loop.stop(); }); loop.call_soon(work); loop.run_forever(); print(fired);`;
  const { outcomes, complete } = explore(program, { outcomes: true });
  expect(outcomes?.map(({ stdout }) => stdout.trim()).sort()).toEqual(["1", "2", "3"]);
  expect(complete).toBe(true);
});

test("within the heap the order holds, whenever deadlines pass", () => {
  const program = `${NEW_LOOP} const order: number[] = []; const now = loop.time();
for (const d of [3, 1, 2]) loop.call_at(now + d, () => { order.push(d); if (d === 3) loop.stop(); });
loop.run_forever(); print(order.join(" "));`;
  expect(explore(program, { outcomes: true })).toMatchObject({ complete: true, outcomes: [{ stdout: "1 2 3\n" }] });
});
