/** Rows PPE: concurrent.futures' pool of processes. */
import { expect, test } from "vitest";
import { explore, lines, on, raises } from "./program.ts";
import { PYTHON3 } from "./python-versions.ts";

const IMPORTS = `import * as asyncio from "switchpoint/asyncio"; import { ProcessPoolExecutor, wait } from "switchpoint/concurrent/futures";
import { get_context, set_start_method } from "switchpoint/multiprocessing"; import { _exit, getpid } from "switchpoint/os"; import { sleep } from "switchpoint/time";
function square(x: number) { return x * x; } function add(x: number, y: number) { return x + y; } function nap(x: number) { sleep(x); return x; } function leave() { sleep(0.1); _exit(1); }
`;
const FORK = `${IMPORTS} set_start_method("fork");`;
const caught = (action: string): string =>
  `try { ${action}; print("nothing"); } catch (e) { print((e as any).name + ": " + (e as any).message); }`;
const ABRUPT = "BrokenProcessPool: A process in the process pool was terminated abruptly while the future was running or pending.";
const BROKEN = "BrokenProcessPool: A child process terminated abruptly, the process pool is not usable anymore";

test.each(PYTHON3)("PPE-01 on %s: a worker that dies breaks the pool, for what is pending and for later calls", (python) => {
  const text = `${FORK} const pool = new ProcessPoolExecutor(1); const dies = pool.submit(leave), pending = pool.submit(square, 3);
${caught("dies.result()")} ${caught("pending.result()")} sleep(0.1); ${caught("pool.submit(square, 1)")} pool.shutdown(); print("shut down");`;
  expect(on(python).lines(text)).toEqual([ABRUPT, ABRUPT, BROKEN, "shut down"]);
});

test("PPE-01 explored: whenever the worker dies, no result is waited for in vain", () => {
  const text = `${FORK} function die() { _exit(1); } const pool = new ProcessPoolExecutor(1); const f = pool.submit(die); print((f.exception() as any).name);`;
  expect(explore(text)).toMatchObject({ verdict: "ok", complete: true });
});

test.each(PYTHON3)("PPE-02 on %s: the future says what cannot be pickled; exceptions have their traceback there as the cause", (python) => {
  const tell = "(e: any) => print(e.name, e.__cause__.name, e.__cause__.message.includes('Traceback'))";
  const text = `${FORK} const tell = ${tell}; function fails() { throw new RangeError("no"); } function lambda() { return () => 1; }
const pool = new ProcessPoolExecutor(1); for (const f of [pool.submit(() => 1), pool.submit(square, (() => 1) as any), pool.submit(fails), pool.submit(lambda)]) tell(f.exception()); print(pool.submit(square, 3).result());`;
  const errors = on(python).lines(text);
  for (const line of [errors[0], errors[1], errors[3]]) expect(line).toMatch(/^(PicklingError|AttributeError) _RemoteTraceback True$/);
  expect([errors[2], errors[4]]).toEqual(["RangeError _RemoteTraceback True", "9"]);
});

test.each(PYTHON3)("PPE-04 on %s: futures in the call queue say that they are running, and cannot be cancelled", (python) => {
  const text = `${FORK} const pool = new ProcessPoolExecutor(1); const fs = [1, 2, 3, 4, 5].map(() => pool.submit(nap, 0.3)); sleep(0.1);
print(fs.map((f) => f.running()).join(" ")); print(fs.map((f) => f.cancel()).join(" ")); pool.shutdown();`;
  const [running, cancelled] = on(python).lines(text);
  expect(running).toMatch(/^true true (true|false) false false$/);
  expect(cancelled).toBe(running!.replaceAll("true", "x").replaceAll("false", "true").replaceAll("x", "false"));
});

test.each(["fork", "spawn", "forkserver"])("by %s: submit, map in chunks, map with a time-out, at the end all is done", (method) => {
  const text = `${IMPORTS} if (__name__ === "__main__") { set_start_method("${method}"); const pool = new ProcessPoolExecutor(2); print(pool.submit(add, 3, 4).result());
print([...pool.map(square, [1, 2, 3, 4, 5], { chunksize: 2 })].join(" "), [...pool.map(add, [1, 2], [10, 20])].join(" "));
${caught("[...pool.map(nap, [0, 0.5], { timeout: 0.2 })]")} ${caught("pool.map(square, [1], { chunksize: 0 })")} pool.shutdown(); ${caught("pool.submit(square, 1)")} }`;
  expect(lines(text, { python: "3.12" })).toEqual([
    "7",
    "1 4 9 16 25 11 22",
    "TimeoutError: ",
    "ValueError: chunksize must be >= 1.",
    "RuntimeError: cannot schedule new futures after shutdown",
  ]);
});

test("shutdown with cancel_futures; the end of the program waits for what is running", () => {
  const text = `${FORK} const pool = new ProcessPoolExecutor(1); const fs = [1, 2, 3, 4, 5].map(() => pool.submit(nap, 0.2)); sleep(0.1);
pool.shutdown({ wait: true, cancel_futures: true }); print(fs.map((f) => f.cancelled()).join(" "));`;
  expect(lines(text, { python: "3.12" })[0]).toMatch(/^false false (true|false) true true$/);
  const ends = `${FORK} function late() { sleep(0.1); print("done"); } new ProcessPoolExecutor(1).submit(late); print("end");`;
  expect(lines(ends, { python: "3.12" })).toEqual(["end", "done"]);
});

test("max_tasks_per_child: not before 3.11, not under fork; a worker is replaced", () => {
  const make = (method: string): string =>
    `new ProcessPoolExecutor({ max_workers: 1, mp_context: get_context("${method}"), max_tasks_per_child: 1 })`;
  expect(lines(raises(IMPORTS, make("spawn")), { python: "3.10" })).toEqual([
    "TypeError: ProcessPoolExecutor.__init__() got an unexpected keyword argument 'max_tasks_per_child'",
  ]);
  expect(lines(raises(IMPORTS, make("fork")), { python: "3.12" })[0]).toContain("is incompatible with the 'fork'");
  const text = `${IMPORTS} function pid() { return getpid(); } if (__name__ === "__main__") { const pool = ${make("spawn")};
const pids = new Set<number>(); for (let i = 0; i < 3; i++) pids.add(pool.submit(pid).result()); print(pids.size); pool.shutdown(); }`;
  expect(lines(text, { python: "3.12" })).toEqual(["3"]);
});

test("an initializer that raises breaks the pool; misuse", () => {
  const text = `${FORK} function no() { throw new Error("no"); } const pool = new ProcessPoolExecutor({ max_workers: 1, initializer: no }); ${caught("pool.submit(square, 1).result()")}`;
  expect(lines(text, { python: "3.12" })).toEqual([ABRUPT]);
  expect(lines(raises(FORK, "new ProcessPoolExecutor(0)"))).toEqual(["ValueError: max_workers must be greater than 0"]);
});

test("asyncio's run_in_executor with it", () => {
  const text = `${FORK} async function main() { const pool = new ProcessPoolExecutor(2); const loop = asyncio.get_running_loop();
print((await asyncio.gather(loop.run_in_executor(pool, square, 3), loop.run_in_executor(pool, square, 4))).join(" ")); } asyncio.run(main());`;
  expect(lines(text, { python: "3.12" })).toEqual(["9 16"]);
});
