/**
 * Coroutines and async generators by themselves, without an event loop: row GEN-09, and what CPython's genobject.c says besides.
 * The texts were taken from real interpreters, 3.8 to 3.13. Rows about tasks are in the asyncio tests.
 */
import { describe, expect, test } from "vitest";
import { explore, lines, run } from "./program.ts";
import { PYTHON3 } from "./python-versions.ts";

const setup = `
import { GeneratorExit, KeyError, StopAsyncIteration, StopIteration, ValueError } from "switchpoint/builtins";
function show(action: () => unknown) {
  try { print(action()); }
  catch (e: any) { print(e.constructor.name + ": " + e.message + (e.__cause__ ? " from " + e.__cause__.constructor.name : "")); }
}
function drive(c: any) { try { for (;;) c.send(null); } catch (e) { if (e instanceof StopIteration) return e.value; throw e; } }
class Pause { *__await__(): any { return yield "pause"; } }
const pause = () => new Pause() as any;
async function three() { return 3; }
async function give(x: any) { return await x; }
let c: any;
`;

describe.each(PYTHON3)("on %s", (python) => {
  const printed = (text: string) => lines(setup + text, { python });

  test("GEN-09: calling runs nothing; send drives it; StopIteration has the result; it cannot be iterated over", () => {
    const program = `async function f() { print("runs"); const x = await pause(); print("got", x); return 7; }
c = f(); print("made", c, c.cr_running); print(c.send(null), c.cr_await); try { c.send(5); } catch (e: any) { print(e.constructor.name, e.value); }
show(() => { for (const x of c as any) print(x); }); show(() => [...(c as any)]);`;
    const notIterable = "TypeError: 'coroutine' object is not iterable";
    const [made, ...rest] = [
      "made <coroutine object f> False",
      "runs",
      "pause pause",
      "got 5",
      "StopIteration 7",
      notIterable,
      notIterable,
    ];
    expect(printed(program)).toEqual([made, ...rest]);
  });

  test("TASK-01: one that is never awaited warns, with the line of its call", () => {
    const program = `async function f() { print("never"); }
class Bank { async pay() {} }
function main() { async function inner() {} inner(); f(); }
main(); new Bank().pay(); const closed = f() as any; closed.close(); drive(f);`;
    const result = run(`${setup}${program.replace("drive(f);", "")}`, { python });
    const first = setup.split("\n").length + 2;
    const hint = "RuntimeWarning: Enable tracemalloc to get the object allocation traceback\n";
    expect(result.stdout).toBe("");
    expect(result.stderr).toBe(
      [
        `program.ts:${first}: RuntimeWarning: coroutine 'main.<locals>.inner' was never awaited\n`,
        `program.ts:${first}: RuntimeWarning: coroutine 'f' was never awaited\n`,
        `program.ts:${first + 1}: RuntimeWarning: coroutine 'Bank.pay' was never awaited\n`,
      ]
        .map((line) => line + hint)
        .join(""),
    );
  });

  test("TASK-09: await of what cannot be awaited", () => {
    const values = `5, "a", null, [1], {}, 1.5, three, new Uint8Array(2)`;
    const names = ["int", "str", "NoneType", "list", "dict", "float", "function", "bytes"];
    const texts = names.map((name) => `TypeError: object ${name} can't be used in 'await' expression`);
    expect(printed(`for (const value of [${values}]) show(() => drive(give(value)));`)).toEqual(texts);
    expect(lines(`${setup} show(() => drive(give(5)));`, { python: "3.14" })).toEqual(["TypeError: 'int' object can't be awaited"]);
  });

  test("misuse: sent to before its start, used again, awaited twice, awaited by two, resumed while it runs", () => {
    const program = `c = three(); show(() => c.send(5)); c.close();
c = three(); drive(c); show(() => c.send(null)); show(() => c.throw(new ValueError("x"))); show(() => c.close()); show(() => drive(give(c)));
c = three(); show(() => c.throw(new ValueError("x"))); show(() => c.send(null)); show(() => c.throw(5));
c = give(pause()); c.send(null); show(() => drive(give(c))); show(() => c.throw(ValueError));
async function again() { c.send(null); } c = again(); show(() => drive(c));
async function itself() { await c; } c = itself(); show(() => drive(c));
async function closing() { c.close(); } c = closing(); show(() => drive(c));`;
    const reuse = "RuntimeError: cannot reuse already awaited coroutine";
    const running = "ValueError: coroutine already executing";
    expect(printed(program)).toEqual([
      "TypeError: can't send non-None value to a just-started coroutine",
      ...[reuse, reuse, "None", reuse],
      ...["ValueError: x", reuse, reuse],
      ...["RuntimeError: coroutine is being awaited already", "ValueError: "],
      ...[running, running, running],
    ]);
  });

  test("throw and close go to the innermost await; StopIteration does not get out", () => {
    const program = `async function inner(name: string) { try { return await pause(); } catch (e: any) { print(name, e.constructor.name); throw e; } finally { print("finally", name); } }
async function outer() { try { return await inner("inner"); } finally { print("outer"); } }
c = outer(); c.send(null); show(() => c.throw(new KeyError("k")));
c = outer(); c.send(null); show(() => c.close()); show(() => c.send(null));
async function stubborn() { try { await pause(); } catch { await pause(); } }
c = stubborn(); c.send(null); show(() => c.close());
async function stop() { throw new StopIteration(4); } show(() => drive(stop()));
async function swallow() { try { await pause(); } catch (e) { return "swallowed"; } }
c = swallow(); c.send(null); show(() => c.close()); c = swallow(); c.send(null); try { c.throw(new ValueError()); } catch (e: any) { print(e.value); }`;
    expect(printed(program)).toEqual([
      ...["inner KeyError", "finally inner", "outer", "KeyError: k"],
      ...["inner GeneratorExit", "finally inner", "outer", "None", "RuntimeError: cannot reuse already awaited coroutine"],
      "RuntimeError: coroutine ignored GeneratorExit",
      "RuntimeError: coroutine raised StopIteration from StopIteration",
      ...["None", "swallowed"],
    ]);
  });

  test("__await__ of the program", () => {
    const program = `class No { __await__() { return 5; } } show(() => drive(give(new No())));
class Co { __await__() { return three(); } } show(() => drive(give(new Co()))); c = null;
class Two { *__await__() { const a: string = yield 1; try { yield a; } catch (e: any) { return e.message; } } }
c = give(new Two()); print(c.send(null), c.send("b")); try { c.throw(new ValueError("v")); } catch (e: any) { print(e.constructor.name, e.value); }`;
    expect(printed(program)).toEqual([
      "TypeError: __await__() returned non-iterator of type 'int'",
      "TypeError: __await__() returned a coroutine",
      "1 b",
      "StopIteration v",
    ]);
  });

  test("async generators: asend, athrow, aclose", () => {
    const program = `async function* ag() { try { const x: unknown = yield 1; print("got", x); await pause(); yield 2; } finally { print("fin"); } }
let a: any = ag(); print(a, a.ag_running); show(() => drive(a.asend(5))); show(() => drive(a.__anext__()));
for (let i = 0; i < 3; i++) show(() => drive(a.asend(9))); show(() => drive(a.aclose())); show(() => drive(a.athrow(new ValueError("q"))));
a = ag(); show(() => drive(a.athrow(new ValueError("q")))); show(() => drive(a.__anext__()));
a = ag(); show(() => drive(a.aclose())); show(() => drive(a.__anext__())); show(() => drive(a.aclose()));
a = ag(); const n = a.__anext__(); drive(n); show(() => drive(n));
const m = a.asend(1); print(m.send(null)); show(() => drive(a.__anext__())); show(() => drive(a.aclose())); show(() => drive(a.athrow(new ValueError())));
show(() => m.throw(new KeyError("k"))); show(() => drive(a.__anext__()));
async function* stubborn() { try { yield 1; } catch { yield 2; } } a = stubborn(); drive(a.__anext__()); show(() => drive(a.aclose()));
async function* ends() { yield 1; throw new StopAsyncIteration(); } a = ends(); drive(a.__anext__()); show(() => drive(a.__anext__()));
async function* stops() { yield 1; throw new StopIteration(); } a = stops(); drive(a.__anext__()); show(() => drive(a.__anext__()));`;
    const running = (name: string) => `RuntimeError: ${name}(): asynchronous generator is already running`;
    expect(printed(program)).toEqual([
      ...["<async_generator object ag> False", "TypeError: can't send non-None value to a just-started async generator", "1"],
      ...["got 9", "2", "fin", "StopAsyncIteration: ", "StopAsyncIteration: ", "None", "None"],
      ...["ValueError: q", "StopAsyncIteration: ", "None", "StopAsyncIteration: ", "None"],
      "RuntimeError: cannot reuse already awaited __anext__()/asend()",
      ...["got 1", "pause", running("anext"), running("aclose"), running("athrow"), "fin", "KeyError: k", "StopAsyncIteration: "],
      "RuntimeError: async generator ignored GeneratorExit",
      "RuntimeError: async generator raised StopAsyncIteration from StopAsyncIteration",
      "RuntimeError: async generator raised StopIteration from StopIteration",
    ]);
  });

  test("async for: what it takes; leaving it early closes nothing", () => {
    const program = `async function all(x: any) { for await (const y of x) print(y); } show(() => drive(all([1])));
class A { __aiter__() { return 5; } } show(() => drive(all(new A())));
class B { __aiter__() { return this; } __anext__() { return 5; } } show(() => drive(all(new B())));
class Count { n = 0; __aiter__() { return this; } async __anext__() { if (this.n === 2) throw new StopAsyncIteration(); return this.n++; } } drive(all(new Count()));
async function* ag() { try { yield "a"; yield "b"; } finally { print("closed"); } }
const kept = ag(); async function some() { for await (const x of kept) { print(x); break; } print("left"); for await (const x of kept) print(x); }
drive(some()); async function drop() { for await (const x of ag()) { print(x); break; } } drive(drop()); print("end");`;
    expect(printed(program)).toEqual([
      "TypeError: 'async for' requires an object with __aiter__ method, got list",
      "TypeError: 'async for' received an object from __aiter__ that does not implement __anext__: int",
      "TypeError: 'async for' received an invalid object from __anext__: int from TypeError",
      ...["0", "1", "a", "left", "b", "closed", "a", "end", "closed"],
    ]);
  });
});

test("async with of what is no context manager", () => {
  expect(lines(`${setup} async function f(x: any) { await using _ = x; } show(() => drive(f(5)));`)).toEqual([
    "TypeError: 'int' object does not support the asynchronous context manager protocol",
  ]);
});

test("an await that was never reached: the awaitables of async generators warn too, from 3.13 on", () => {
  const program = "async function* ag() { yield 1; }\n(ag() as any).__anext__();\nag();";
  expect(run(program, { python: "3.13" }).stderr).toMatch(
    /^program\.ts:2: RuntimeWarning: coroutine method 'asend' of 'ag' was never awaited\n/,
  );
  expect(run(program, { python: "3.12" }).stderr).toBe("");
});

test("there are no promises, no timers and no microtasks, and asking for one says what to do", () => {
  const program = `${setup} show(() => Promise.resolve(1)); show(() => new Promise(() => {})); show(() => Promise.all([]));
c = three(); for (const method of ["then", "catch", "finally"]) show(() => c[method](print)); c.close();
show(() => setTimeout(print, 0)); show(() => queueMicrotask(print)); show(() => new c.constructor("x", 1));`;
  const out = lines(program);
  expect(out).toHaveLength(9);
  for (const line of out.slice(0, 3))
    expect(line).toMatch(/^RuntimeError: Promise.* is not available here: there are no promises; .*asyncio/);
  for (const line of out.slice(3, 6))
    expect(line).toMatch(/^RuntimeError: a coroutine is no promise and has no .*: await it .*asyncio\.run/);
  for (const line of out.slice(6, 8)) expect(line).toMatch(/^RuntimeError: .* is not available here: there are no timers; .*asyncio/);
  expect(out[8]).toBe("TypeError: cannot create 'coroutine' instances");
});

test("endless recursion of coroutines ends in RecursionError, at the limit", () => {
  const program = `${setup} import { setrecursionlimit } from "switchpoint/sys";
let deepest = 0; async function down(n: number): Promise<number> { deepest = n; return (await down(n + 1)) + 1; }
show(() => drive(down(0))); const first = deepest; setrecursionlimit(500); show(() => drive(down(0))); print(first > 900, first - deepest);`;
  const error = "RecursionError: maximum recursion depth exceeded";
  expect(lines(program)).toEqual([error, error, "True 500"]);
});

test("an error says where it was raised, and the traceback which coroutines awaited it", () => {
  const program = `async function leaf(x: any) {
  return x.y.z;
}
class Bank {
  async audit() {
    await leaf({});
  }
}
(new Bank().audit() as any).send(null);`;
  const result = run(program);
  expect(result.error).toMatchObject({ type: "TypeError", line: 2, column: 10 });
  expect(result.stderr).toMatch(/File "program\.ts", line 6, in audit\n {2}File "program\.ts", line 2, in leaf\nTypeError: /);
});

test("a blocking call inside a coroutine blocks its thread; other threads go on", () => {
  const program = `${setup} import { Lock, Thread } from "switchpoint/threading"; import { sleep, monotonic } from "switchpoint/time";
const lock = new Lock(); let shared = 0;
async function add() { using _ = lock.held(); const before = shared; sleep(1); shared = before + 1; }
const threads = [1, 2].map(() => new Thread({ target: () => drive(add()) }));
for (const t of threads) t.start(); for (const t of threads) t.join(); print(shared, Math.round(monotonic()));`;
  expect(lines(program)).toEqual(["2 2"]);
  const racy = program
    .replace("using _ = lock.held(); ", "")
    .replace("print(shared, Math.round(monotonic()));", "if (shared !== 2) throw new ValueError('lost');");
  expect(explore(racy)).toMatchObject({ verdict: "error", finding: { message: expect.stringMatching(/lost/) } });
  const safe = program.replace("print(shared, Math.round(monotonic()));", "if (shared !== 2) throw new ValueError('lost');");
  expect(explore(safe)).toMatchObject({ verdict: "ok", complete: true });
});
