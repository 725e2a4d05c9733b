/** concurrent.futures with threads: rows FUT. */
import { expect, test } from "vitest";
import { explore, lines, raises, run } from "./program.ts";
import { PYTHON3 } from "./python-versions.ts";

const FUTURES = `import { as_completed, BrokenThreadPool, FIRST_COMPLETED, FIRST_EXCEPTION, Future, InvalidStateError, ThreadPoolExecutor, TimeoutError, wait } from "switchpoint/concurrent/futures";
import { sleep, monotonic } from "switchpoint/time"; import { current_thread } from "switchpoint/threading"; import { ValueError } from "switchpoint/builtins";`;

test.each(PYTHON3)("FUT-01 on %s: at least one worker; how many by default", (python) => {
  expect(lines(raises(FUTURES, "new ThreadPoolExecutor(0)"), { python })).toEqual(["ValueError: max_workers must be greater than 0"]);
  expect(lines(`${FUTURES} print(new ThreadPoolExecutor()._max_workers);`, { python, cores: 4 })).toEqual(["8"]);
  expect(lines(`${FUTURES} print(new ThreadPoolExecutor()._max_workers);`, { python, cores: 60 })).toEqual(["32"]);
});

test.each(PYTHON3)("FUT-02 on %s: submit after shutdown", (python) => {
  const program = raises(`${FUTURES} const pool = new ThreadPoolExecutor(1); pool.shutdown();`, "pool.submit(print)");
  expect(lines(program, { python })).toEqual(["RuntimeError: cannot schedule new futures after shutdown"]);
});

test.each(PYTHON3)("FUT-04 on %s: a time-out leaves the call alone", (python) => {
  const program = `${FUTURES} const pool = new ThreadPoolExecutor(1); const f = pool.submit(() => { sleep(0.2); return 7; });
${raises("", "f.result({ timeout: 0.05 })")} ${raises("", "f.exception(0.05)")} try { f.result(0); } catch (e) { print(e instanceof TimeoutError); } print(f.running(), f.result(), f.done()); pool.shutdown();`;
  expect(lines(program, { python })).toEqual(["TimeoutError: ", "TimeoutError: ", "True", "True 7 True"]);
});

test.each(PYTHON3)("FUT-05 on %s: the exception object itself", (python) => {
  const program = `${FUTURES} const error = new ValueError("x"); using pool = new ThreadPoolExecutor(1); const f = pool.submit(() => { throw error; });
try { f.result(); } catch (e) { print(e === error, f.exception() === error); } print(pool.submit(() => 1).exception());`;
  expect(lines(program, { python })).toEqual(["True True", "None"]);
});

test.each(PYTHON3)("FUT-06 on %s: callbacks run in the completing thread, or at once, in order", (python) => {
  const program = `${FUTURES} using pool = new ThreadPoolExecutor(1, { thread_name_prefix: "pool" }); const f = pool.submit(() => sleep(0.1));
f.add_done_callback((done) => print("one", done === f, current_thread().name)); f.add_done_callback(() => { throw new ValueError("bad"); }); f.add_done_callback(() => print("two"));
sleep(0.2); f.add_done_callback(() => print("late", current_thread().name));`;
  const result = run(program, { python });
  expect(result.stdout).toBe("one True pool_0\ntwo\nlate MainThread\n");
  expect(result.stderr).toMatch(/^exception calling callback for <Future .*>\n(.*\n)*ValueError: bad\n$/);
});

test.each(PYTHON3)("FUT-07 on %s: map keeps the order, submits at once, raises in its turn", (python) => {
  const program = `${FUTURES} using pool = new ThreadPoolExecutor(3); const began: number[] = [];
const results = pool.map((x: number, y: number) => { began.push(x); sleep(x / 100); if (x === 2) throw new ValueError("x"); return x + y; }, [3, 1, 2], [10, 20, 30]);
sleep(0.001); print(began); try { for (const r of results) print(r); } catch (e) { print((e as any).name); }
const from = monotonic(); const slow = pool.map(sleep, [0.1, 0.3], { timeout: 0.2 }); sleep(0.05); try { for (const r of slow) print(r); } catch (e) { print((e as any).name, monotonic() - from < 0.21); }`;
  expect(lines(program, { python })).toEqual(["[3, 1, 2]", "13", "21", "ValueError", "None", "TimeoutError True"]);
});

test.each(PYTHON3)("FUT-09 on %s: as_completed gives futures in the order of completion", (python) => {
  const program = `${FUTURES} using pool = new ThreadPoolExecutor(3); const value = (d: number) => { sleep(d); return d; };
const fs = [0.3, 0.05, 0.15].map((d) => pool.submit(value, d)); for (const f of as_completed([...fs, fs[0]!])) print(f.result());
for (const f of as_completed(fs)) print(f.done());
try { for (const f of as_completed([pool.submit(value, 0.1), pool.submit(value, 0.5)], { timeout: 0.2 })) print(f.result()); } catch (e) { print((e as any).name, (e as any).message); }`;
  expect(lines(program, { python })).toEqual([
    "0.05",
    "0.15",
    "0.3",
    "True",
    "True",
    "True",
    "0.1",
    "TimeoutError 1 (of 2) futures unfinished",
  ]);
});

test.each(PYTHON3)("FUT-10 on %s: set_result of a future that is done", (python) => {
  const program = `${FUTURES} const f = new Future<number>(); f.set_result(1); ${raises("", "f.set_result(2)")} const g = new Future<number>(); print(g.cancel(), f.cancel()); ${raises("", "g.set_result(2)")}`;
  const [first, cancels, second] = lines(program, { python });
  expect(first).toMatch(/^InvalidStateError: FINISHED: <Future .*state=finished returned int>$/);
  expect(cancels).toBe("True False");
  expect(second).toMatch(/^InvalidStateError: CANCELLED: <Future .*state=cancelled>$/);
});

test.each(PYTHON3.slice(1))("FUT-11 on %s: shutdown waits for what is queued, or cancels it", (python) => {
  const program = (
    cancel: boolean,
  ): string => `${FUTURES} const pool = new ThreadPoolExecutor(1); const fs = [0, 1, 2].map((i) => pool.submit(() => { sleep(0.1); return i; }));
sleep(0.05); pool.shutdown(true, { cancel_futures: ${cancel} }); print(fs.map((f) => f.cancelled()), fs[0]!.result());`;
  expect(lines(program(false), { python })).toEqual(["[False, False, False] 0"]);
  expect(lines(program(true), { python })).toEqual(["[False, True, True] 0"]);
});

test.each(PYTHON3)("FUT-12 on %s: idle workers are used first", (python) => {
  const program = `${FUTURES} using pool = new ThreadPoolExecutor(5); const names = new Set<string>();
for (let i = 0; i < 5; i++) { names.add(pool.submit(() => current_thread().name).result()); sleep(0.001); } print(names.size);`;
  expect(lines(program, { python })).toEqual(["1"]);
});

test.each(PYTHON3)("FUT-14 on %s: an initializer that raises breaks the pool", (python) => {
  const program = `${FUTURES} const pool = new ThreadPoolExecutor(1, { initializer: () => { sleep(0.01); throw new ValueError("x"); } });
const f = pool.submit(() => 1); try { f.result(); } catch (e) { print(e instanceof BrokenThreadPool); } ${raises("", "pool.submit(() => 1)")}`;
  expect(lines(program, { python })).toEqual([
    "True",
    "BrokenThreadPool: A thread initializer failed, the thread pool is not usable anymore",
  ]);
});

test.each(PYTHON3)("FUT-15 on %s: what is queued is done before the program ends", (python) => {
  const program = `${FUTURES} const pool = new ThreadPoolExecutor(1); for (const i of [0, 1]) pool.submit(() => { sleep(0.1); print(i); }); print("main");`;
  expect(lines(program, { python })).toEqual(["main", "0", "1"]);
});

test("a pool on every schedule: results, the first one done, and the end of the program", () => {
  const program = `${FUTURES} using pool = new ThreadPoolExecutor(2); const fs = [1, 2].map((x) => pool.submit(() => x)); print(fs[0]!.result() + fs[1]!.result());`;
  expect(explore(program, { outcomes: true })).toMatchObject({ complete: true, outcomes: [{ stdout: "3\n" }] });
  const first = `${FUTURES} using pool = new ThreadPoolExecutor(2); const fs = [1, 2].map((x) => pool.submit(() => x)); const { done } = wait(fs, { return_when: FIRST_COMPLETED }); print(done.size > 0, [...done][0]!.result());`;
  const { outcomes, complete } = explore(first, { outcomes: true });
  expect(complete).toBe(true);
  expect(outcomes?.map(({ stdout }) => stdout).sort()).toEqual(["True 1\n", "True 2\n"]);
});
