import { expect, test } from "vitest";
import { explore, lines, run } from "./program.ts";

const IMPORTS = `import { create, create_queue, get_current, get_main, is_shareable, list_all, ExecutionFailed, Interpreter, InterpreterError, InterpreterNotFoundError, NotShareableError, Queue, QueueEmpty, QueueFull } from "switchpoint/concurrent/interpreters";
import { Thread } from "switchpoint/threading";
import { assert, work } from "switchpoint";
import { sleep, perf_counter } from "switchpoint/time";
function attempt(action: () => unknown) { try { print(action()); } catch (e) { print((e as Error).name + ": " + (e as Error).message.split("\\n")[0]); } }
`;
/** A program whose functions stand at the top and whose main part only the main interpreter runs. */
const program = (top: string, main: string): string => `${IMPORTS}${top}\nif (__name__ === "__main__") {\n${main}\n}`;

/** Two threads, each with 20 ms of work in an interpreter of its own; how long both take, in whole milliseconds. */
const twoAtWork = (config: string): string => `import { create, exec } from "switchpoint/_interpreters";
import { Thread } from "switchpoint/threading";
import { work } from "switchpoint";
import { perf_counter } from "switchpoint/time";
function busy() { work(0.02); }
if (__name__ === "__main__") {
  const ids = [create("${config}"), create("${config}")];
  const threads = ids.map((id) => new Thread({ target: exec, args: [id, busy] }));
  const start = perf_counter();
  for (const thread of threads) thread.start();
  for (const thread of threads) thread.join();
  print(Math.round((perf_counter() - start) * 1000));
}`;

test.each(["3.12", "3.13", "3.14"])("NEWGIL-15: interpreters with a GIL each work side by side, with one GIL by turns (%s)", (python) => {
  expect(lines(twoAtWork("isolated"), { python, cores: 2 })).toEqual(["20"]);
  expect(lines(twoAtWork("legacy"), { python, cores: 2 })).toEqual(["40"]);
});

test("interpreters are there from 3.14 on, _interpreters from 3.12 on", () => {
  expect(lines(program("", "print(1)"), { python: "3.13" })).toEqual(["ModuleNotFoundError: No module named 'concurrent.interpreters'"]);
  expect(lines(twoAtWork("isolated"), { python: "3.11" })).toEqual(["ModuleNotFoundError: No module named '_interpreters'"]);
});

test("an interpreter has its own instance of the program, which stays", () => {
  const text = program(
    `let n = 0;\nfunction count(by: number) { n += by; return [n, __name__, get_current().id]; }`,
    `const one = create(); const two = create();
print(one.call(count, 2), one.call(count, 3), two.call(count, 1), count(7), n);
print(list_all().map((i) => i.id), get_main().id, get_current().id, one.id, String(one), one.whence, get_main().whence);
print(one.is_running(), get_main().is_running());
one.close(); print(list_all().map((i) => i.id)); attempt(() => one.call(count, 1)); attempt(() => one.close()); attempt(() => new Interpreter(9));`,
  );
  expect(lines(text)).toEqual([
    "[2, '<fake __main__>', 1] [5, '<fake __main__>', 1] [1, '<fake __main__>', 2] [7, '__main__', 0] 7",
    "[0, 1, 2] 0 0 1 Interpreter(1) _interpreters module runtime init",
    "False True",
    "[0, 2]",
    "InterpreterNotFoundError: unrecognized interpreter ID 1",
    "InterpreterNotFoundError: unrecognized interpreter ID 1",
    "InterpreterNotFoundError: unrecognized interpreter ID 9",
  ]);
});

test("what an exception leaves behind is its text", () => {
  const text = program(
    `class Mine extends Error {}\nfunction fails() { throw new Mine("boom"); }`,
    `try { create().exec(fails); } catch (e) {
  const failed = e as ExecutionFailed;
  print(failed instanceof ExecutionFailed, failed instanceof InterpreterError, failed.excinfo.formatted, failed.excinfo.msg);
  print(failed.message.split("\\n").slice(0, 4)); print(failed.message.includes("Traceback"));
}
attempt(() => get_main().exec(fails)); attempt(() => get_main().close()); attempt(() => create().exec(5 as any)); attempt(() => create().exec(() => {}));`,
  );
  expect(lines(text)).toEqual([
    "True True Error: boom boom",
    "['Error: boom', '', 'Uncaught in the interpreter:', '']",
    "True",
    "InterpreterError: cannot exec code for unrecognized interpreter 0",
    "InterpreterError: cannot destroy unrecognized interpreter 0",
    "TypeError: _interpreters.exec() argument 2 must be a string, a function, or a code object, not number",
    "NotShareableError: object could not be pickled",
  ]);
});

test("what is passed is copied; memoryviews and queues are shared", () => {
  const text = program(
    `function change(list: number[], view: Uint8Array, bytes: Uint8Array, q: Queue<string>) { list.push(4); view[0] = 9; bytes[0] = 9; q.put("from there"); return { list, q }; }
declare let given: number[];
function told() { return given; }`,
    `const list = [1, 2, 3]; const memory = new bytearray(2); const view = new memoryview(memory); const bytes = new Uint8Array(1); const q = create_queue<string>();
const i = create(); const result = i.call(change, list, view, bytes, q);
print(list, view[0], bytes[0], result.list, q.get(), result.q.id === q.id);
i.prepare_main({ given: list }); print(i.call(told)); attempt(() => told());
print(is_shareable([1, "x", null]), is_shareable({}), is_shareable(q));
attempt(() => i.call(change as any, () => 0));`,
  ).replace("import { assert", 'import { bytearray, memoryview } from "switchpoint/builtins";\nimport { assert');
  expect(lines(text)).toEqual([
    "[1, 2, 3] 9 0 [1, 2, 3, 4] from there True",
    "[1, 2, 3]",
    "ReferenceError: given is not defined",
    "True False False",
    "NotShareableError: object could not be pickled",
  ]);
});

test("a queue waits by looking again every 10 ms, and takes time-outs in whole seconds", () => {
  const text = program(
    `function later(q: Queue<number>) { sleep(0.005); q.put(5); }`,
    `const q = create_queue<number>(1); const i = create(); print(String(q), q.maxsize, q.empty(), q.full());
const start = perf_counter(); const t = i.call_in_thread(later, q); print(q.get(), Math.round((perf_counter() - start) * 1000)); t.join(); print(t.name);
attempt(() => q.get_nowait()); attempt(() => q.get({ timeout: 0.9 })); attempt(() => q.get({ timeout: -1 })); q.put(1); attempt(() => q.put(2, { timeout: 0 })); print(q.qsize());
try { q.put_nowait(2); } catch (e) { print(e instanceof QueueFull); }`,
  );
  const [first, waited, ...rest] = lines(text);
  expect(first).toBe("Queue(1) 1 True False");
  expect(waited).toBe("5 10");
  expect(rest).toEqual([
    "Thread-1 (_call)",
    "QueueEmpty: queue 1 is empty",
    "QueueEmpty: queue 1 is empty",
    "ValueError: timeout value must be non-negative",
    "QueueFull: queue 1 is full",
    "1",
    "True",
  ]);
});

test("one call at a time; closing waits for the interpreter's threads", () => {
  const text = program(
    `function long() { sleep(0.1); }\nfunction leavesThread() { new Thread({ target: () => { sleep(0.05); print("late"); } }).start(); }`,
    `const i = create(); const t = i.call_in_thread(long); sleep(0.01); print(i.is_running());
attempt(() => i.exec(long)); attempt(() => i.close()); t.join();
i.exec(leavesThread); print(i.is_running()); i.close(); print("closed");`,
  );
  expect(lines(text)).toEqual([
    "True",
    "InterpreterError: interpreter already running",
    "InterpreterError: interpreter running",
    "False",
    "late",
    "closed",
  ]);
});

test("the calling thread is the one that runs there", () => {
  const result = run(
    program(
      `import { get_ident, current_thread } from "switchpoint/threading";\nfunction who() { return get_ident(); }`,
      `const i = create(); print(i.call(who) === get_ident());`,
    ),
  );
  expect(result.stdout).toBe("True\n");
  expect(result.threads).toHaveLength(1);
});

test("the explorer: interpreters share nothing, so calls in two of them are in no order that matters", () => {
  const text = program(
    `let n = 0;\nfunction count() { n += 1; n += 1; return n; }`,
    `const results: number[] = []; const work_ = () => { const i = create(); const r = i.call(count); assert(r === 2); };
const ts = [new Thread({ target: work_ }), new Thread({ target: work_ })]; for (const t of ts) t.start(); for (const t of ts) t.join();`,
  );
  const { verdict, complete } = explore(text, { maxSchedules: 3000 });
  expect([verdict, complete]).toEqual(["ok", true]);
});

test("the explorer: who puts first into a queue is open, and a queue can be waited for", () => {
  const text = program(
    `function put(q: Queue<string>, what: string) { q.put(what); }`,
    `const q = create_queue<string>(); const a = create(); const b = create();
const ts = [a.call_in_thread(put, q, "a"), b.call_in_thread(put, q, "b")]; print(q.get() + q.get()); for (const t of ts) t.join();`,
  );
  const { outcomes } = explore(text, { outcomes: true, maxSchedules: 5000 });
  expect(outcomes!.map(({ stdout }) => stdout).toSorted()).toEqual(["ab\n", "ba\n"]);
});

test("InterpreterPoolExecutor: each worker computes under a GIL of its own; exceptions come back as they were", () => {
  const text = program(
    `import { InterpreterPoolExecutor, BrokenThreadPool } from "switchpoint/concurrent/futures";
import { current_thread } from "switchpoint/threading";
import { ValueError } from "switchpoint/builtins";
let ready = 0;
function prepare(n: number) { ready = n; }
function busy(n: number) { work(0.02); return [n, ready, get_current().id]; }
function fails() { throw new ValueError("boom"); }
function refuses() { throw new ValueError("no"); }`,
    `{ using pool = new InterpreterPoolExecutor({ max_workers: 2, initializer: prepare, initargs: [7] });
  const first = pool.submit(busy, 0); const second = pool.submit(busy, 0); first.result(); second.result();
  const start = perf_counter(); const futures = [pool.submit(busy, 1), pool.submit(busy, 2)];
  print(futures.map((f) => f.result().slice(0, 2)), Math.round((perf_counter() - start) * 1000));
  const e = pool.submit(fails).exception() as any; print(e instanceof ValueError, e.message, e.__cause__ instanceof ExecutionFailed);
  attempt(() => pool.submit(() => 1).result()); print(list_all().length); }
print(list_all().length);
const pool = new InterpreterPoolExecutor({ max_workers: 1, initializer: refuses }); const f = pool.submit(busy, 1);
print(f.exception() instanceof BrokenThreadPool, f.exception()!.name); pool.shutdown();`,
  );
  expect(lines(text, { cores: 3 })).toEqual([
    "[[1, 7], [2, 7]] 20",
    "True boom True",
    "NotShareableError: object could not be pickled",
    "3",
    "1",
    "True BrokenInterpreterPool",
  ]);
});
