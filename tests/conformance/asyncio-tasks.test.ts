/** asyncio: rows TASK, CANCEL, GATHER, WAIT, WAITFOR, ASCOMP, TIMEOUT and TG. */
import { expect, test } from "vitest";
import { explore, lines, raises, run } from "./program.ts";
import { PYTHON3 } from "./python-versions.ts";

const ASYNCIO =
  'import * as asyncio from "switchpoint/asyncio"; import { Exception, ExceptionGroup, StopIteration, TimeoutError, ValueError } from "switchpoint/builtins";';
const CLOCK = "const loop = asyncio.get_running_loop(); const from = loop.time(); const passed = () => Math.round(loop.time() - from);";
const FROM_3_11 = ["3.11", "3.12", "3.13"];

/** A program whose main coroutine has this body. */
function main(body: string, before = ""): string {
  return `${ASYNCIO} ${before} async function main() { ${CLOCK} ${body} } asyncio.run(main());`;
}

/** Awaits, and prints the exception's class and text. */
function caught(expression: string): string {
  return `try { print(await ${expression}); } catch (e) { print((e as any).name + ": " + (e as any).message); }`;
}

test.each(PYTHON3)("TASK-01 on %s: calling a coroutine function runs nothing; one that is never awaited is warned of", (python) => {
  const result = run(main("f(); print('main');", "async function f() { print('f'); }"), { python });
  expect(result.stdout).toBe("main\n");
  expect(result.stderr).toMatch(/RuntimeWarning: coroutine 'f' was never awaited\n/);
});

test.each(PYTHON3)("TASK-02 on %s: a task begins when its creator suspends", (python) => {
  const program = main(
    "print('main1'); const t = asyncio.create_task(f()); print('main2'); await t;",
    "async function f() { print('task'); }",
  );
  expect(lines(program, { python })).toEqual(["main1", "main2", "task"]);
});

test.each(PYTHON3)("TASK-04 on %s: awaiting a coroutine runs it inside the task", (python) => {
  const before = "async function f() { print('f'); } async function other() { print('other'); }";
  expect(lines(main("const t = asyncio.create_task(other()); await f(); await f(); print('main'); await t;", before), { python })).toEqual([
    "f",
    "f",
    "main",
    "other",
  ]);
});

test.each(PYTHON3)("TASK-05 on %s: awaiting what is done does not suspend", (python) => {
  const body =
    "const done = loop.create_future(); done.set_result(1); asyncio.create_task(other()); await done; await done; print('main'); await asyncio.sleep(0);";
  expect(lines(main(body, "async function other() { print('other'); }"), { python })).toEqual(["main", "other"]);
});

test.each(PYTHON3)("TASK-06 on %s: sleeps one after the other, and side by side", (python) => {
  const body =
    "for (const d of [1, 2, 3]) await asyncio.sleep(d); print(passed()); await asyncio.gather(...[1, 2, 3].map((d) => asyncio.sleep(d))); print(passed());";
  expect(lines(main(body), { python })).toEqual(["6", "9"]);
});

test.each(PYTHON3)("TASK-07 on %s: sleep gives its result; less than zero is zero", (python) => {
  expect(lines(main("print(await asyncio.sleep(1, { result: 'v' }), await asyncio.sleep(-1), passed());"), { python })).toEqual([
    "v None 1",
  ]);
});

test.each(PYTHON3)("TASK-09 on %s: awaiting what cannot be awaited", (python) => {
  expect(lines(main(caught("(5 as any)")), { python })).toEqual(["TypeError: object int can't be used in 'await' expression"]);
});

test.each(PYTHON3)("TASK-10 on %s: a task that awaits itself", (python) => {
  const [text] = lines(main(`own = asyncio.create_task(f()); ${caught("own")}`, "let own: any = null; async function f() { await own; }"), {
    python,
  });
  expect(text).toMatch(/^RuntimeError: Task cannot await on itself: <Task pending name='Task-2' coro=<f\(\)/);
});

test.each(PYTHON3)("TASK-11 on %s: create_task of anything else, and outside a loop", (python) => {
  expect(lines(main(raises("", "asyncio.create_task(5 as any)")), { python })).toEqual(["TypeError: a coroutine was expected, got 5"]);
  const outside = raises(`${ASYNCIO} async function f() {} const c = f() as any;`, "asyncio.create_task(c)");
  expect(lines(`${outside} c.close();`, { python })).toEqual(["RuntimeError: no running event loop"]);
});

test.each(PYTHON3)("TASK-12 on %s: the result of a task that is not done, or was cancelled", (python) => {
  const body = `const t = asyncio.create_task(asyncio.sleep(1)); ${raises("", "t.result()")} ${raises("", "t.exception()")} t.cancel(); await asyncio.wait([t]); ${raises("", "t.result()")}`;
  expect(lines(main(body), { python })).toEqual([
    "InvalidStateError: Result is not set.",
    "InvalidStateError: Exception is not set.",
    "CancelledError: ",
  ]);
});

test.each(PYTHON3)("TASK-14 on %s: a task has a copy of its creator's context", (python) => {
  const before =
    "import { ContextVar } from 'switchpoint/contextvars'; const v = new ContextVar('v', { default: 0 }); async function f() { print(v.get()); v.set(2); }";
  expect(lines(main("v.set(1); const t = asyncio.create_task(f()); v.set(3); await t; print(v.get());", before), { python })).toEqual([
    "1",
    "3",
  ]);
});

test.each(PYTHON3)("TASK-15 on %s: callbacks of a future run in a later round, in order", (python) => {
  const body = `const f = loop.create_future(); f.add_done_callback(() => print("one")); f.add_done_callback(() => print("two")); f.set_result(0); print("set");
await asyncio.sleep(0); f.add_done_callback(() => print("late")); print("added"); await asyncio.sleep(0);`;
  expect(lines(main(body), { python })).toEqual(["set", "one", "two", "added", "late"]);
});

test.each(PYTHON3)("TASK-16 on %s: a future is done once", (python) => {
  const body = `const f = loop.create_future(); f.set_result(1); ${raises("", "f.set_result(2)")} print(f.cancel()); const g = loop.create_future();
${raises("", "g.set_exception(new StopIteration())")} print(g.done() ? (g.exception() as any).name : "pending");`;
  const [twice, cancel, stop, state] = lines(main(body), { python });
  expect([twice, cancel]).toEqual(["InvalidStateError: invalid state", "False"]);
  const text = "StopIteration interacts badly with generators and cannot be raised into a Future";
  if (["3.12", "3.13"].includes(python)) expect([stop, state]).toEqual(["nothing raised", "RuntimeError"]);
  else expect([stop, state]).toEqual([`TypeError: ${text}`, "pending"]);
});

test.each(PYTHON3)("TASK-17 on %s: tasks that await one future wake in the order in which they began", (python) => {
  const before = "async function f(i: number, future: any) { await future; print(i); }";
  const body =
    "const future = loop.create_future(); const tasks = [0, 1, 2].map((i) => asyncio.create_task(f(i, future))); await asyncio.sleep(0); future.set_result(0); await asyncio.wait(tasks);";
  expect(lines(main(body, before), { python })).toEqual(["0", "1", "2"]);
});

test.each(PYTHON3)("CANCEL-01 on %s: cancel of a pending task, and of one that is done", (python) => {
  const body = `const t = asyncio.create_task(asyncio.sleep(1)); await asyncio.sleep(0); print(t.cancel(), t.cancelled()); ${caught("t")} print(t.cancel(), t.cancelled());`;
  expect(lines(main(body), { python })).toEqual(["True False", "CancelledError: ", "False True"]);
});

test.each(PYTHON3)("CANCEL-02 on %s: a task that is cancelled before its first step runs nothing", (python) => {
  expect(
    lines(main(`const t = asyncio.create_task(f()); t.cancel(); ${caught("t")}`, "async function f() { print('never'); }"), { python }),
  ).toEqual(["CancelledError: "]);
});

test.each(PYTHON3)("CANCEL-04 on %s: CancelledError is no Exception", (python) => {
  expect(
    lines(`${ASYNCIO} const e: unknown = new asyncio.CancelledError(); print(e instanceof Exception, e instanceof Error);`, { python }),
  ).toEqual(["False True"]);
});

test.each(PYTHON3)("CANCEL-05 on %s: cancelling a task cancels the task that it awaits", (python) => {
  const before = "async function outer(inner: any) { await inner; }";
  const body =
    "const inner = asyncio.create_task(asyncio.sleep(9)); const t = asyncio.create_task(outer(inner)); await asyncio.sleep(1); t.cancel(); await asyncio.wait([t]); print(inner.cancelled(), passed());";
  expect(lines(main(body, before), { python })).toEqual(["True 1"]);
});

test.each(PYTHON3)("CANCEL-06 on %s: shield keeps a cancellation off", (python) => {
  const before = "async function outer(inner: any) { try { await asyncio.shield(inner); } catch (e) { print((e as any).name); throw e; } }";
  const body =
    "const inner = asyncio.create_task(asyncio.sleep(3, 'inner')); const t = asyncio.create_task(outer(inner)); await asyncio.sleep(1); t.cancel(); await asyncio.wait([t]); print(inner.done()); print(await inner, passed());";
  expect(lines(main(body, before), { python })).toEqual(["CancelledError", "False", "inner 3"]);
});

test.each(PYTHON3.slice(1))("CANCEL-07 on %s: a message for the CancelledError", (python) => {
  const before = "async function f() { try { await asyncio.sleep(9); } catch (e) { print((e as any).args); throw e; } }";
  const body = "const t = asyncio.create_task(f()); await asyncio.sleep(0); t.cancel('why'); await asyncio.wait([t]);";
  expect(lines(main(body, before), { python })).toEqual(["['why']"]);
});

const VALUE =
  "async function value(x: number, d: number) { await asyncio.sleep(d); return x; } async function fails(d: number) { await asyncio.sleep(d); throw new ValueError('bad'); }";

test.each(PYTHON3)("GATHER-01 on %s: results in the order of the arguments", (python) => {
  const program = main("print(await asyncio.gather(value(1, 3), value(2, 1), value(3, 2)), await asyncio.gather());", VALUE);
  expect(lines(program, { python })).toEqual(["[1, 2, 3] []"]);
});

test("GATHER-01: whenever deadlines pass", () => {
  const program = main("print(await asyncio.gather(value(1, 2), value(2, 1)));", VALUE);
  expect(explore(program, { outcomes: true })).toMatchObject({ complete: true, outcomes: [{ stdout: "[1, 2]\n" }] });
});

test.each(PYTHON3)("GATHER-02 on %s: the first exception comes at once; the others go on", (python) => {
  const body = `const t = asyncio.create_task(value(1, 3)); ${caught("asyncio.gather(t, fails(1))")} print(passed(), t.done()); print(await t, passed());`;
  expect(lines(main(body, VALUE), { python })).toEqual(["ValueError: bad", "1 False", "1 3"]);
});

test.each(PYTHON3)("GATHER-04 on %s: cancelling the gather cancels its children", (python) => {
  const body = `const tasks = [1, 3].map((d) => asyncio.create_task(value(d, d))); const g = asyncio.gather(...tasks); await asyncio.sleep(2); print(g.cancel()); ${caught("g")} print(tasks.map((t) => t.cancelled()));`;
  expect(lines(main(body, VALUE), { python })).toEqual(["True", "CancelledError: ", "[False, True]"]);
});

test.each(PYTHON3)("GATHER-05 on %s: a child that is cancelled by itself", (python) => {
  const body = `const tasks = [2, 3].map((d) => asyncio.create_task(value(d, d))); const g = asyncio.gather(...tasks); await asyncio.sleep(1); tasks[0]!.cancel(); ${caught("g")} print(await tasks[1], passed());`;
  expect(lines(main(body, VALUE), { python })).toEqual(["CancelledError: ", "3 3"]);
});

test.each(PYTHON3)("GATHER-06 on %s: the same coroutine twice runs once", (python) => {
  const before = "async function f() { print('runs'); return 7; }";
  expect(lines(main("const c = f(); print(await asyncio.gather(c, c));", before), { python })).toEqual(["runs", "[7, 7]"]);
});

const TASKS = "const tasks = [asyncio.create_task(value(1, 1)), asyncio.create_task(fails(2)), asyncio.create_task(value(3, 3))];";

test.each(PYTHON3)("WAIT-01 on %s: wait with a time-out raises nothing and cancels nothing", (python) => {
  const body =
    "const t = asyncio.create_task(value(1, 5)); const [done, pending] = await asyncio.wait([t], { timeout: 2 }); print(done.size, pending.size, t.cancelled(), passed());";
  expect(lines(main(body, VALUE), { python })).toEqual(["0 1 False 2"]);
});

test.each(PYTHON3)("WAIT-02 on %s: what wait waits for", (python) => {
  const body = (mode: string): string =>
    `${TASKS} await asyncio.wait(tasks, { return_when: asyncio.${mode} }); print(passed()); await asyncio.wait(tasks); tasks[1]!.exception();`;
  expect(["FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED"].map((mode) => lines(main(body(mode), VALUE), { python })[0])).toEqual([
    "1",
    "2",
    "3",
  ]);
});

test.each(PYTHON3)("WAIT-03 on %s: wait for nothing, and for coroutines", (python) => {
  const isNew = FROM_3_11.includes(python);
  const body = `${caught("asyncio.wait([])")} const c = value(1, 0); try { const [done] = await asyncio.wait([c]); print(done.size); } catch (e) { print((e as any).name + ": " + (e as any).message); await c; }`;
  const result = run(main(body, VALUE), { python });
  const second = isNew ? "TypeError: Passing coroutines is forbidden, use tasks explicitly." : "1";
  expect(result.stdout.trim().split("\n")).toEqual([`ValueError: Set of ${isNew ? "Tasks" : "coroutines"}/Futures is empty.`, second]);
  if (!isNew)
    expect(result.stderr).toMatch(/DeprecationWarning: The explicit passing of coroutine objects to asyncio\.wait\(\) is deprecated/);
});

test.each(PYTHON3)("WAITFOR-01 on %s: the inner one is cancelled at the time-out", (python) => {
  const body = `const t = asyncio.create_task(value(1, 5)); ${caught("asyncio.wait_for(t, 2)")} print(passed(), t.cancelled());`;
  expect(lines(main(body, VALUE), { python })).toEqual(["TimeoutError: ", "2 True"]);
});

const CLEANS = "async function cleans() { try { await asyncio.sleep(9); } catch (e) { await asyncio.sleep(3); throw e; } }";

test.each(PYTHON3)("WAITFOR-02 on %s: wait_for waits for the cancellation", (python) => {
  expect(lines(main(`${caught("asyncio.wait_for(cleans(), 2)")} print(passed());`, CLEANS), { python })).toEqual(["TimeoutError: ", "5"]);
});

test.each(PYTHON3)("WAITFOR-04 on %s: no time at all, and all the time", (python) => {
  const body = `const ready = asyncio.create_task(value(7, 0)); await asyncio.sleep(1); print(await asyncio.wait_for(ready, 0)); ${caught("asyncio.wait_for(value(1, 5), 0)")} print(passed()); print(await asyncio.wait_for(value(8, 2), null), passed());`;
  expect(lines(main(body, VALUE), { python })).toEqual(["7", "TimeoutError: ", "1", "8 3"]);
});

test.each(PYTHON3)("WAITFOR-05 on %s: asyncio.TimeoutError is the built-in one from 3.11", (python) => {
  const before = `${VALUE} import { TimeoutError as ConcurrentTimeoutError } from "switchpoint/concurrent/futures";`;
  const body =
    "try { await asyncio.wait_for(value(1, 5), 1); } catch (e) { print(e instanceof asyncio.TimeoutError, e instanceof TimeoutError, e instanceof ConcurrentTimeoutError); }";
  const same = FROM_3_11.includes(python) ? "True" : "False";
  expect(lines(main(body, before), { python })).toEqual([`True ${same} ${same}`]);
});

test.each(PYTHON3)("WAITFOR-06 on %s: in the same task from 3.12, in its own before", (python) => {
  const body =
    "const here = asyncio.current_task(); async function who() { return asyncio.current_task() === here; } print(await asyncio.wait_for(who(), 1));";
  expect(lines(main(body), { python })).toEqual([["3.12", "3.13"].includes(python) ? "True" : "False"]);
});

test.each(PYTHON3)("WAITFOR-06 on %s: what refuses to be cancelled gives its value, but on 3.8", (python) => {
  const before = "async function refuses() { try { await asyncio.sleep(5); } catch {} return 'value'; }";
  const outcome = lines(main(caught("asyncio.wait_for(refuses(), 1)"), before), { python });
  expect(outcome).toEqual([python === "3.8" ? "TimeoutError: " : "value"]);
});

test.each(PYTHON3)("ASCOMP-01 on %s: in the order of completion", (python) => {
  const body = `for (const next of asyncio.as_completed([3, 1, 2].map((d) => value(d, d)))) print(await next);
try { for (const next of asyncio.as_completed([value(1, 1), value(5, 5)], { timeout: 2 })) print(await next); } catch (e) { print((e as any).name, passed()); }`;
  expect(lines(main(body, VALUE), { python })).toEqual(["1", "2", "3", "1", "TimeoutError 5"]);
});

test("ASCOMP-02: async for over as_completed gives the tasks themselves, from 3.13", () => {
  const body =
    "const tasks = [2, 1].map((d) => asyncio.create_task(value(d, d))); for await (const t of asyncio.as_completed(tasks)) print(tasks.indexOf(t as any));";
  expect(lines(main(body, VALUE), { python: "3.13" })).toEqual(["1", "0"]);
  expect(lines(main(body, VALUE), { python: "3.12" })).toEqual([
    "TypeError: 'async for' requires an object with __aiter__ method, got generator",
  ]);
});

test.each(FROM_3_11)("TIMEOUT-01 on %s: a block that takes too long", (python) => {
  const body = `const block = asyncio.timeout(2); try { await using _ = block; try { await asyncio.sleep(5); } catch (e) { print((e as any).name); throw e; } } catch (e) { print((e as any).name, passed(), block.expired()); }`;
  expect(lines(main(body), { python })).toEqual(["CancelledError", "TimeoutError 2 True"]);
});

test.each(FROM_3_11)("TIMEOUT-02 on %s: the outer one is first", (python) => {
  const body = `const outer = asyncio.timeout(1); const inner = asyncio.timeout(5);
try { await using _ = outer; try { await using _ = inner; await asyncio.sleep(9); } catch (e) { print((e as any).name); throw e; } } catch (e) { print((e as any).name, passed(), inner.expired()); }`;
  expect(lines(main(body), { python })).toEqual(["CancelledError", "TimeoutError 1 False"]);
});

test.each(FROM_3_11)("TIMEOUT-04 on %s: no time: up to the first suspension", (python) => {
  const body = `try { await using _ = asyncio.timeout(0); print("body"); await asyncio.sleep(0); print("never"); } catch (e) { print((e as any).name); }`;
  expect(lines(main(body), { python })).toEqual(["body", "TimeoutError"]);
});

test("TIMEOUT-01: not before 3.11", () => {
  expect(lines(main(raises("", "asyncio.timeout(1)")), { python: "3.10" })).toEqual([
    "AttributeError: module 'asyncio' has no attribute 'timeout'",
  ]);
});

const LEAVES = `${VALUE} async function leaves(name: string) { try { await asyncio.sleep(9); } finally { print(name, "leaves"); } }`;
const GROUP = "catch (e) { print((e as any).name, (e as any).exceptions?.map((one: any) => one.name), passed()); }";

test.each(FROM_3_11)("TG-01 on %s: a child that fails cancels its siblings and the body", (python) => {
  const body = `try { await using tg = new asyncio.TaskGroup(); tg.create_task(fails(1)); tg.create_task(leaves("sibling")); try { await asyncio.sleep(9); } finally { print("body leaves"); } } ${GROUP}`;
  expect(lines(main(body, LEAVES), { python })).toEqual(["sibling leaves", "body leaves", "ExceptionGroup ['ValueError'] 1"]);
});

test.each(FROM_3_11)("TG-02 on %s: an exception of the body", (python) => {
  const before = `${LEAVES} async function clumsy() { try { await asyncio.sleep(9); } catch { throw new TypeError("x"); } }`;
  const body = `try { await using tg = new asyncio.TaskGroup(); tg.create_task(clumsy()); await asyncio.sleep(1); throw new ValueError("body"); } ${GROUP}`;
  expect(lines(main(body, before), { python })).toEqual(["ExceptionGroup ['TypeError', 'ValueError'] 1"]);
});

test.each(FROM_3_11)("TG-04 on %s: create_task outside the block", (python) => {
  const body = `const tg = new asyncio.TaskGroup(); { await using _ = tg; } const c = value(1, 1) as any;
${raises("", "tg.create_task(c)")} c.close(); const d = value(1, 1) as any; ${raises("", "new asyncio.TaskGroup().create_task(d)")} d.close();`;
  expect(lines(main(body, VALUE), { python })).toEqual([
    "RuntimeError: TaskGroup <TaskGroup entered> is finished",
    "RuntimeError: TaskGroup <TaskGroup> has not been entered",
  ]);
});

test.each(FROM_3_11)("TG-05 on %s: the block ends with its last child; a cancellation from outside is no group", (python) => {
  const body = `{ await using tg = new asyncio.TaskGroup(); for (const d of [1, 2, 3]) tg.create_task(value(d, d)); } print(passed());
async function outer() { await using tg = new asyncio.TaskGroup(); tg.create_task(leaves("child")); await asyncio.sleep(9); }
const t = asyncio.create_task(outer()); await asyncio.sleep(1); t.cancel(); ${caught("t")}`;
  expect(lines(main(body, LEAVES), { python })).toEqual(["3", "child leaves", "CancelledError: "]);
});

test("TG-01: not before 3.11", () => {
  expect(lines(main(raises("", "new asyncio.TaskGroup()")), { python: "3.10" })).toEqual([
    "AttributeError: module 'asyncio' has no attribute 'TaskGroup'",
  ]);
});

test.each(PYTHON3)("on %s an exception that nobody retrieves is told of when the loop closes", (python) => {
  const result = run(main("asyncio.create_task(fails(0)); await asyncio.sleep(1); print('main');", VALUE), { python });
  expect(result).toMatchObject({ ok: true, stdout: "main\n" });
  expect(result.stderr).toMatch(
    /^Task exception was never retrieved\nfuture: <Task finished name='Task-2' coro=<fails\(\) done> exception=ValueError\('bad'\)>\n(.*\n)*ValueError: bad\n$/,
  );
});
