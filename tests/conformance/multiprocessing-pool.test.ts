/** Rows POOL: worker processes. */
import { expect, test } from "vitest";
import { lines, on, raises, run } from "./program.ts";
import { PYTHON3 } from "./python-versions.ts";

const IMPORTS = `import { Pool, set_start_method } from "switchpoint/multiprocessing";
import { sleep, monotonic } from "switchpoint/time";
import { getpid, kill } from "switchpoint/os";
`;
const FORK = `${IMPORTS} set_start_method("fork");`;
const caught = (action: string): string =>
  `try { ${action}; print("nothing"); } catch (e) { print((e as any).name + ": " + (e as any).message); }`;

const methods = PYTHON3.flatMap((python) => ["fork", "spawn"].map((method) => [method, python] as const));
test.each(methods)("POOL-01 by %s on %s: map keeps the order of its input", (method, python) => {
  const text = `${IMPORTS} function square(x: number) { return x * x; }
if (__name__ === "__main__") { set_start_method("${method}"); using pool = new Pool(4); print(pool.map(square, [1, 2, 3, 4, 5, 6, 7]).join(" ")); print(pool.map(square, []).length); print(pool.apply(square, [9])); print(pool.starmap(Math.max, [[1, 2], [4, 3]].map((pair) => pair)).join(" ")); }`.replace(
    "Math.max, [[1, 2], [4, 3]].map((pair) => pair)",
    "add, [[1, 2], [4, 3]]",
  );
  const program = text.replace("function square", "function add(a: number, b: number) { return a + b; } function square");
  expect(lines(program, { python })).toEqual(["1 4 9 16 25 36 49", "0", "81", "3 7"]);
});

test.each(PYTHON3)("POOL-01 on %s: chunks of the default size go to one worker each", (python) => {
  const { lines } = on(python);
  const chunk = (n: number, workers: number): string => `${FORK} function pid(x: number) { sleep(0.01); return getpid(); }
using pool = new Pool(${workers}); const pids = pool.map(pid, Array.from({ length: ${n} }, (_, i) => i)); let run = 1; while (pids[run] === pids[0]) run++; print(run);`;
  expect(lines(chunk(100, 4))).toEqual(["7"]);
  expect(lines(chunk(10, 4))).toEqual(["1"]);
  expect(lines(chunk(33, 2))).toEqual(["5"]);
});

test.each(PYTHON3)("POOL-02 on %s: imap in the order of its input, imap_unordered as results come", (python) => {
  const { lines } = on(python);
  const text = (method: string): string => `${FORK} function nap(x: number) { sleep(x); return x; }
using pool = new Pool(3); const got: number[] = []; for (const x of pool.${method}(nap, [0.3, 0.05, 0.15])) got.push(x); print(got.join(" "));`;
  expect(lines(text("imap"))).toEqual(["0.3 0.05 0.15"]);
  expect(lines(text("imap_unordered"))).toEqual(["0.05 0.15 0.3"]);
});

test.each(PYTHON3)("POOL-04 on %s: get with a time-out; ready; successful before it is", (python) => {
  const { lines } = on(python);
  const text = `${FORK} function nap(x: number) { sleep(x); return x; } using pool = new Pool(1); const r = pool.apply_async(nap, [0.2]);
${caught("r.get(0.05)")} print(r.ready()); ${caught("r.successful()")} print(r.get(), r.ready(), r.successful());`;
  const [timeout, ready, early, rest] = lines(text);
  expect([timeout, ready, rest]).toEqual(["TimeoutError: ", "False", "0.2 True True"]);
  expect(early).toMatch(/^ValueError: .* not ready$/);
});

test.each(PYTHON3)("POOL-05 on %s: misuse; with ends by terminate", (python) => {
  const { lines } = on(python);
  expect(lines(raises(FORK, "new Pool(0)"))).toEqual(["ValueError: Number of processes must be at least 1"]);
  expect(lines(raises(`${FORK} const pool = new Pool(1); pool.close();`, "pool.apply(getpid)"))).toEqual(["ValueError: Pool not running"]);
  expect(lines(raises(`${FORK} const pool = new Pool(1);`, "pool.join()"))).toEqual(["ValueError: Pool is still running"]);
  const text = `${FORK} function nap(x: number) { sleep(x); print("done"); } const t = monotonic(); { using pool = new Pool(1); pool.apply_async(nap, [1]); sleep(0.1); } print(monotonic() - t < 0.5);`;
  expect(lines(text)).toEqual(["True"]);
  const closes = `${FORK} function nap(x: number) { sleep(x); print("done"); } const pool = new Pool(2); for (let i = 0; i < 4; i++) pool.apply_async(nap, [0.1]); pool.close(); pool.join(); print("joined");`;
  expect(lines(closes)).toEqual(["done", "done", "done", "done", "joined"]);
});

test.each(PYTHON3)("POOL-06 on %s: a worker that may do one task is replaced after each", (python) => {
  const { lines } = on(python);
  const text = (options: string): string =>
    `${FORK} function pid(x: number) { return getpid(); } using pool = new Pool(1${options}); print(new Set(pool.map(pid, [1, 2, 3, 4], 1)).size);`;
  expect(lines(text(", { maxtasksperchild: 1 }"))).toEqual(["4"]);
  expect(lines(text(""))).toEqual(["1"]);
});

test.each(PYTHON3)(
  "POOL-07 on %s: a killed worker's result never comes; a result that cannot be pickled is a MaybeEncodingError",
  (python) => {
    const { lines } = on(python);
    const text = `${FORK} function dies() { kill(getpid(), 9); } function one() { return 1; } using pool = new Pool(1); const r = pool.apply_async(dies);
${caught("r.get({ timeout: 1 })")} print(pool.apply(one));`;
    expect(lines(text)).toEqual(["TimeoutError: ", "1"]);
    const result = lines(`${FORK} function lambda() { return () => 1; } using pool = new Pool(1); ${caught("pool.apply(lambda)")}`);
    expect(result[0]).toMatch(/^MaybeEncodingError: Error sending result: '.*'\. Reason: '/);
  },
);

test("what a worker raises is raised by get, with its traceback as the cause", () => {
  const text = `${FORK} function fails() { throw new RangeError("no"); } using pool = new Pool(1); ${caught("pool.apply(fails)")}`;
  expect(lines(text)).toEqual(["RangeError: no"]);
  expect(run(text).stderr).toBe("");
});

const KW = "function kw(a: number, { b = 0 }: { b?: number } = {}) { return a + b; } function nap(x: number) { sleep(x); return x; }";

test.each(["Pool", "ThreadPool"])("%s: keywords, callbacks, chunks of imap", (kind) => {
  const text = `${FORK} import { ThreadPool } from "switchpoint/multiprocessing/pool"; ${KW} function fails() { throw new RangeError("no"); }
const pool = new ${kind}(2); print(pool.apply(kw, [1], { b: 5 }), pool.apply(kw, [1]), pool.starmap(kw, [[1], [2]]).join(" ")); pool.apply_async(kw, [2], { b: 2 }, (r: any) => print("got", r)).get();
try { pool.apply_async(fails, { error_callback: (e: any) => print("failed", e.message) }).get(); } catch (e) { print((e as any).name); }
pool.map_async(nap, [0, 0.01], { callback: (all: any) => print("all", all.join(" ")) }).get(); print([...pool.imap(kw, [1, 2, 3, 4, 5], 2)].join(" ")); print([...pool.imap_unordered(nap, [0.2, 0.05])].join(" ")); pool.close(); pool.join(); print("joined");`;
  expect(lines(text, { python: "3.12" })).toEqual([
    "6 1 1 2",
    "got 4",
    "failed no",
    "RangeError",
    "all 0 0.01",
    "1 2 3 4 5",
    "0.05 0.2",
    "joined",
  ]);
});

test("ThreadPool: nothing is pickled; the end of `using` does not wait", () => {
  const text = `${FORK} import { ThreadPool } from "switchpoint/multiprocessing/pool"; let sum = 0; const t = monotonic(); { using pool = new ThreadPool(2); pool.map((x: number) => { sum += x; }, [1, 2, 3]); pool.apply_async(() => sleep(5)); sleep(0.1); } print(sum, monotonic() - t < 0.2);`;
  expect(lines(text, { python: "3.12" })).toEqual(["6 True"]);
});

test("connection.wait: what is ready of connections and sentinels", () => {
  const text = `${FORK} import { Pipe, Process } from "switchpoint/multiprocessing"; import { wait } from "switchpoint/multiprocessing/connection"; ${KW}
const [a, b] = Pipe(); const p = new Process({ target: nap, args: [0.2] }); p.start(); print(wait([a, p.sentinel], 0.05).length); b.send(1); print(wait([a, p.sentinel])[0] === a); a.recv();
const t = monotonic(); print(wait([a, p.sentinel])[0] === p.sentinel, monotonic() - t > 0.1); p.join();`;
  expect(lines(text, { python: "3.12" })).toEqual(["0", "True", "True True"]);
});
