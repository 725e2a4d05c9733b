/** CONFORMANCE.md: row LOCK-14; and pickles of a program's own functions and classes. tests/python/pickle.test.ts holds the format. */
import { expect, test } from "vitest";
import { lines, raises } from "./program.ts";

const PYTHON3 = ["3.8", "3.9", "3.10", "3.11", "3.12", "3.13"];
const PICKLE = `import * as pickle from "switchpoint/pickle"; import { copy, deepcopy } from "switchpoint/copy";
import { Lock, RLock, Condition, Event } from "switchpoint/threading"; import { Queue } from "switchpoint/queue"; import { bytearray, memoryview } from "switchpoint/builtins";
class Point { x = 1; constructor(public y: number) {} sum() { return this.x + this.y; } }
class Custom { n = 0; __getstate__() { return { m: this.n }; } __setstate__(s: { m: number }) { this.n = s.m + 1; } }
function worker() { return "worked"; }`;

test.each(PYTHON3)("LOCK-14 on %s: pickling or copying a lock", (python) => {
  const text = ["TypeError: cannot pickle '_thread.lock' object"];
  expect(lines(raises(PICKLE, "pickle.dumps(new Lock())"), { python })).toEqual(text);
  expect(lines(raises(PICKLE, "copy(new Lock())"), { python })).toEqual(text);
  expect(lines(raises(PICKLE, "deepcopy([new Lock()])"), { python })).toEqual(text);
  expect(lines(raises(PICKLE, "pickle.dumps({ lock: new RLock() })"), { python })).toEqual([
    "TypeError: cannot pickle '_thread.RLock' object",
  ]);
});

test.each([
  ["pickle.dumps(new Condition())", "TypeError: cannot pickle '_thread.RLock' object"],
  ["pickle.dumps(new Event())", "TypeError: cannot pickle '_thread.lock' object"],
  ["pickle.dumps(new Queue())", "TypeError: cannot pickle '_thread.lock' object"],
  ["pickle.dumps((function* () { yield 1; })())", "TypeError: cannot pickle 'generator' object"],
  ["pickle.dumps(new memoryview(new bytearray(1)))", "TypeError: cannot pickle memoryview objects"],
  ["pickle.dumps(() => 1)", "PicklingError: Can't pickle <function <lambda>>: attribute lookup <lambda> on __main__ failed"],
  ["function inner() {} pickle.dumps(inner)", "AttributeError: Can't get local object '<locals>.inner'"],
  ["class Inner {} pickle.dumps(new Inner())", "AttributeError: Can't get local object '<locals>.Inner'"],
  ["pickle.dumps(1, 99)", "ValueError: pickle protocol must be <= 5"],
  ["pickle.loads(new Uint8Array(0))", "EOFError: Ran out of input"],
  ["pickle.loads(Uint8Array.of(128, 4, 149))", "UnpicklingError: pickle data was truncated"],
  ["pickle.loads(Uint8Array.of(128, 4, 255))", "UnpicklingError: invalid load key, '\\xff'."],
  ["pickle.loads(Uint8Array.of(128, 9, 46))", "ValueError: unsupported pickle protocol: 9"],
  ["pickle.loads(Uint8Array.of(128, 4, 46))", "UnpicklingError: unpickling stack underflow"],
])("%s", (action, error) => {
  expect(lines(raises(PICKLE, `(() => { ${action}; })()`), { python: "3.13" })).toEqual([error]);
});

test("functions and classes of the program are pickled by name, objects with their state", () => {
  expect(
    lines(`${PICKLE} print(pickle.loads(pickle.dumps(worker)) === worker, pickle.loads(pickle.dumps(Point)) === Point);
const p = pickle.loads(pickle.dumps(new Point(5))); print(p instanceof Point, p.x, p.y, p.sum());
print(pickle.loads(pickle.dumps(new Custom())).n); print(pickle.dumps(null).length, pickle.dumps([1, 2, 3]).length);
const q = { a: [1, { b: null }] }; print(pickle.loads(pickle.dumps(q)), copy(q).a === q.a, deepcopy(q).a === q.a, deepcopy(q));`),
  ).toEqual(["True True", "True 1 5 6", "1", "4 22", "{'a': [1, {'b': None}]} True False {'a': [1, {'b': None}]}"]);
});

test("pickling keeps the GIL and takes its time", () => {
  const program = `${PICKLE} import { monotonic } from "switchpoint/time"; const list = Array.from({ length: 100000 }, (_, i) => i);
const from = monotonic(); const bytes = pickle.dumps(list); print((monotonic() - from) / bytes.length * 1e9);`;
  expect(Number(lines(program)[0])).toBeCloseTo(10, 0);
});
