/** Generators with Python's rules, `generator(function* …)`: rows GEN. Each program was held against real interpreters. */
import { describe, expect, test } from "vitest";
import { explore, lines, run } from "./program.ts";
import { PYTHON, PYTHON3 } from "./python-versions.ts";

const setup = `
import { generator, next } from "switchpoint";
import { GeneratorExit, KeyError, StopIteration, ValueError } from "switchpoint/builtins";
function show(action: () => unknown) {
  try { print(action()); }
  catch (e: any) { print(e.constructor.name + ": " + e.message + (e.__cause__ ? " from " + e.__cause__.constructor.name : "")); }
}
const two = generator(function* two(): Generator<number, void, unknown> { const x = yield 1; print("got", x); yield 2; });
`;

test.each(PYTHON)("GEN-01 on %s: calling a generator function runs nothing; next runs to the first yield", (python) => {
  const program = `${setup} const g = generator(function* () { print("begins"); yield 1; print("goes on"); yield 2; });
const it = g(); print("made"); print(next(it)); print(next(it));`;
  expect(lines(program, { python })).toEqual(["made", "begins", "1", "goes on", "2"]);
});

test.each(PYTHON)("GEN-02 on %s: send", (python) => {
  const program = `${setup} let it = two(); show(() => it.send(5)); show(() => it.send(null)); show(() => it.send(7));
show(() => it.send(8)); show(() => it.send(9)); it = two(); show(() => next(it)); show(() => next(it)); show(() => next(5 as any));
it = two(); show(() => it.throw(new ValueError("x"))); show(() => next(it)); it = two(); show(() => it.throw(ValueError));`;
  expect(lines(program, { python })).toEqual([
    "TypeError: can't send non-None value to a just-started generator",
    ...["1", "got 7", "2", "StopIteration: ", "StopIteration: "],
    ...["1", "got None", "2"],
    "TypeError: 'int' object is not an iterator",
    ...["ValueError: x", "StopIteration: ", "ValueError: "],
  ]);
});

test.each(PYTHON)("GEN-04 on %s: close", (python) => {
  const program = `${setup}
const tidy = generator(function* () { try { yield 1; } catch (e) { print(e instanceof GeneratorExit); throw e; } finally { print("tidied"); } });
let it: any = tidy(); next(it); show(() => it.close()); show(() => it.close()); show(() => next(it));
it = tidy(); show(() => it.close()); show(() => next(it));
const stubborn = generator(function* () { try { yield 1; } catch { yield 2; } });
it = stubborn(); next(it); show(() => it.close());
const failing = generator(function* () { try { yield 1; } catch { throw new ValueError("in close"); } });
it = failing(); next(it); show(() => it.close());
const giving = generator(function* () { try { yield 1; } catch { return 7; } });
it = giving(); next(it); show(() => it.close()); show(() => it.close());`;
  expect(lines(program, { python })).toEqual([
    ...["True", "tidied", "None", "None", "StopIteration: "],
    ...["None", "StopIteration: "],
    "RuntimeError: generator ignored GeneratorExit",
    "ValueError: in close",
    ...[python === "3.13" ? "7" : "None", "None"],
  ]);
});

describe("GEN-05: a running generator cannot be resumed", () => {
  test.each(PYTHON)("by itself, on %s", (python) => {
    const program = `${setup} let it: any; print(two().gi_running);
it = generator(function* () { print(it.gi_running); next(it); yield 1; })(); show(() => next(it));
it = generator(function* () { it.close(); yield 1; })(); show(() => next(it));`;
    const error = "ValueError: generator already executing";
    expect(lines(program, { python })).toEqual(["False", "True", error, error]);
  });

  test("by another thread: the explorer finds it", () => {
    const program = `${setup} import { Thread } from "switchpoint/threading";
let n = 0;
const it = generator(function* () { for (;;) { const before = n; n = before + 1; yield n; } })();
const threads = [1, 2].map(() => new Thread({ target: () => void next(it) }));
for (const t of threads) t.start(); for (const t of threads) t.join();`;
    expect(explore(program)).toMatchObject({
      verdict: "error",
      finding: { message: expect.stringMatching(/generator already executing/) },
    });
    const locked = program
      .replace("next(it) }", "(() => { using _ = lock.held(); next(it); })() }")
      .replace("import { Thread }", "import { Lock, Thread }")
      .replace("let n = 0;", "let n = 0; const lock = new Lock();");
    expect(explore(locked)).toMatchObject({ verdict: "ok", complete: true });
  });
});

test.each(PYTHON3)("GEN-06 on %s: return gives StopIteration a value; yield* evaluates to it, and passes exceptions on", (python) => {
  const program = `${setup}
const inner = generator(function* (): any {
  try { print("r", yield "a"); } catch (e: any) { if (e instanceof GeneratorExit) { print("inner exit"); throw e; } print("inner", e.message); yield "b"; }
  return 9;
});
const outer = generator(function* (): any { const v = yield* inner(); print("v", v); yield v; });
let it = inner(); next(it); try { next(it); } catch (e: any) { print(e.constructor.name, e.value); }
it = outer(); show(() => next(it)); show(() => it.throw(new ValueError("q"))); show(() => next(it));
it = outer(); next(it); show(() => it.send(4)); it = outer(); next(it); show(() => it.close());`;
  expect(lines(program, { python })).toEqual([
    ...["r None", "StopIteration 9"],
    ...["a", "inner q", "b", "v 9", "9"],
    ...["r 4", "v 9", "9", "inner exit", "None"],
  ]);
});

test.each(["2.7", "3.6", "3.7", ...PYTHON3])("GEN-07 on %s: StopIteration inside a generator", (python) => {
  const program = `${setup} const g = generator(function* () { yield 1; throw new StopIteration(5); });
const it = g(); next(it); show(() => next(it)); show(() => [...g()]);
const quiet = two(); next(quiet); show(() => quiet.throw(new StopIteration()));`;
  const error = "RuntimeError: generator raised StopIteration from StopIteration";
  const old = python === "2.7" || python === "3.6";
  expect(lines(program, { python })).toEqual(old ? ["StopIteration: 5", "[1]", "StopIteration: "] : [error, error, error]);
});

test.each(PYTHON)("GEN-10 on %s: a round-robin scheduler of generators", (python) => {
  const program = `${setup}
const countdown = generator(function* (name: string, n: number) { while (n > 0) { print(name + n); yield; n--; } });
const tasks = [countdown("A", 3), countdown("B", 2)];
while (tasks.length > 0) { const task = tasks.shift()!; try { next(task); tasks.push(task); } catch (e) { if (!(e instanceof StopIteration)) throw e; } }`;
  expect(lines(program, { python })).toEqual(["A3", "B2", "A2", "B1", "A1"]);
});

test.each(PYTHON)("GEN-11 on %s: finally blocks of suspended generators run, at the program's end, in the order of creation", (python) => {
  const program = `${setup}
const g = generator(function* g(name: string) { try { yield name; } finally { print("finally", name); } });
const bad = generator(function* bad() { try { yield 1; } finally { throw new KeyError("k"); } });
{ const dropped = g("a"); next(dropped); const b = bad(); next(b); }
for (const name of g("b")) { print(name); break; }
g("never begun"); const done = g("c"); next(done); next(done, null); const last = g("d"); print(next(last)); print("end");`;
  const result = run(program, { python });
  expect(result.stdout).toBe("b\nfinally c\nd\nend\nfinally a\nfinally b\nfinally d\n");
  expect(result).toMatchObject({
    ok: true,
    stderr: expect.stringMatching(/^Exception ignored in: <generator object bad>\n(.*\n)*KeyError: '?k'?\n$/),
  });
});

test("leaving a for loop does not close the generator; it goes on where it stood", () => {
  const program = `${setup} const it = generator(function* () { yield* [1, 2, 3]; })();
for (const x of it) { print(x); break; }
for (const x of it) print(x);
print([...it], it, next(it, "none"));`;
  expect(lines(program)).toEqual(["1", "2", "3", "[] <generator object <lambda>> none"]);
});
