/** Pickles against real CPython 3.14 (pyodide): it reads what is written here, the bytes are its own, and its pickles are read here. */
import { loadPyodide, type PyodideInterface } from "pyodide";
import { beforeAll, expect, test } from "vitest";
import { bytearray } from "../../src/switchpoint/python/buffers/bytearray.ts";
import { ValueError } from "../../src/switchpoint/python/builtins.ts";
import "../../src/switchpoint/python/library.ts";
import { namesWith } from "../../src/switchpoint/python/pickle/pickling/names.ts";
import { pickled } from "../../src/switchpoint/python/pickle/pickling/pickler.ts";
import { unpickled } from "../../src/switchpoint/python/pickle/pickling/unpickler.ts";

let python: PyodideInterface;
beforeAll(async () => {
  python = await loadPyodide();
  python.runPython("import pickle\nclass Point:\n  pass\ndef worker(): pass");
}, 60_000);

class Point {
  x = 1;
  y = "two";
}
function worker(): void {}

/** What a program's registry would say. */
const program = new Map<string, unknown>([
  ["__main__:Point", Point],
  ["__main__:worker", worker],
]);
const names = namesWith({
  nameOf: (value) => [...program].find(([, known]) => known === value)?.[0] ?? null,
  find: (name) => program.get(name),
  held: () => [],
});
const dumps = (value: unknown, protocol = 4): Uint8Array => pickled(value, { protocol, names, python: "3.13" }).bytes;
const loads = (bytes: Uint8Array): unknown => unpickled(bytes, names).value;

/** Runs Python with `data` bound to bytes; the result as text. */
function inPython(expression: string, data: Uint8Array = new Uint8Array(0)): string {
  python.globals.set("given", python.toPy(data));
  return String(python.runPython(`data = bytes(given)\nstr(${expression})`));
}

/** A value here, and the Python expression that means the same. */
const SAME: readonly (readonly [value: unknown, expression: string])[] = [
  [null, "None"],
  [undefined, "None"],
  [true, "True"],
  [0, "0"],
  [255, "255"],
  [256, "256"],
  [65_535, "65535"],
  [65_536, "65536"],
  [-1, "-1"],
  [2147483647, "2147483647"],
  [2147483648, "2147483648"],
  [-2147483649, "-2147483649"],
  [Number.MAX_SAFE_INTEGER, "2**53 - 1"],
  [2n ** 100n, "2**100"],
  [-(2n ** 127n), "-2**127"],
  [2n ** 2050n, "2**2050"],
  [0.5, "0.5"],
  [-0, "-0.0"],
  [Infinity, "float('inf')"],
  ["", "''"],
  ["ä€😀", "'ä€😀'"],
  ["x".repeat(300), "'x' * 300"],
  [new Uint8Array(0), "b''"],
  [Uint8Array.of(0, 1, 255), "b'\\x00\\x01\\xff'"],
  [new Uint8Array(300), "bytes(300)"],
  [new Uint8Array(100_000), "bytes(100000)"],
  [[], "[]"],
  [[1], "[1]"],
  [[1, [2, "a"], null], "[1, [2, 'a'], None]"],
  [Array.from({ length: 2001 }, (_, at) => at), "list(range(2001))"],
  [new Map<unknown, unknown>(), "{}"],
  [new Map([["a", 1]]), "{'a': 1}"],
  [
    new Map<unknown, unknown>([
      ["a", 1],
      [2, [3]],
    ]),
    "{'a': 1, 2: [3]}",
  ],
  [new Set(), "set()"],
  [new Set([7]), "{7}"],
  [new bytearray([1, 2]), "bytearray(b'\\x01\\x02')"],
  [new ValueError("bad"), "ValueError('bad')"],
  [worker, "worker"],
];

test("the bytes are CPython's, with protocols 4 and 5", () => {
  for (const [value, expression] of SAME) {
    for (const protocol of [4, 5]) {
      const bytes = dumps(value, protocol);
      expect(inPython(`data == pickle.dumps(${expression}, ${protocol}) or (data, pickle.dumps(${expression}, ${protocol}))`, bytes)).toBe(
        "True",
      );
    }
  }
});

test("what CPython reads from them", () => {
  const shared = [1];
  expect(inPython("(lambda v: [v, v[0] is v[1]])(pickle.loads(data))", dumps([shared, shared]))).toBe("[[[1], [1]], True]");
  expect(inPython("pickle.loads(data)", dumps({ a: 1, b: [2] }))).toBe("namespace(a=1, b=[2])");
  expect(inPython("(lambda p: [type(p).__name__, vars(p)])(pickle.loads(data))", dumps(new Point()))).toBe(
    "['Point', {'x': 1, 'y': 'two'}]",
  );
  expect(inPython("sorted(pickle.loads(data))", dumps(new Set([3, 1, 2])))).toBe("[1, 2, 3]");
  const many = Array.from({ length: 20_000 }, (_, at) => `item ${at}`);
  expect(inPython("pickle.loads(data) == [f'item {i}' for i in range(20000)]", dumps(many))).toBe("True");
  const cycle: unknown[] = [];
  cycle.push(cycle);
  expect(inPython("pickle.loads(data)", dumps(cycle))).toBe("[[...]]");
});

/** Reads what CPython writes. */
function fromPython(expression: string, protocol: number): unknown {
  const hex = inPython(`pickle.dumps(${expression}, ${protocol}).hex()`);
  return loads(Uint8Array.from(hex.match(/../g) ?? [], (byte) => parseInt(byte, 16)));
}

test.each([2, 3, 4, 5])("CPython's pickles are read, protocol %i", (protocol) => {
  const text = "[None, True, 1, -5, 2**70, -2**31, 1.5, 'ä', (1,), (1, 2), (), (1, 2, 3, 4), {'a': {'b': 1}}, 'x' * 500]";
  expect(fromPython(text, protocol)).toEqual([
    ...[null, true, 1, -5, 2n ** 70n, -(2 ** 31), 1.5, "ä", [1], [1, 2], [], [1, 2, 3, 4]],
    new Map([["a", new Map([["b", 1]])]]),
    "x".repeat(500),
  ]);
  expect(fromPython("{1, 2}", protocol)).toEqual(new Set([1, 2]));
  expect(fromPython("(lambda x: [x, x])([1])", protocol)).toEqual([[1], [1]]);
  const error = fromPython("ValueError('x', 2)", protocol);
  expect(error).toBeInstanceOf(ValueError);
  expect((error as ValueError).args).toEqual(["x", 2]);
});

test("bytes and bytearray from CPython", () => {
  for (const protocol of [4, 5]) {
    expect(fromPython("b'abc'", protocol)).toEqual(Uint8Array.of(97, 98, 99));
    const array = fromPython("bytearray(b'abc')", protocol);
    expect(array).toBeInstanceOf(bytearray);
    expect([...(array as bytearray)]).toEqual([97, 98, 99]);
  }
});

test("objects come back", () => {
  const point = loads(dumps(new Point()));
  expect(point).toBeInstanceOf(Point);
  expect(point).toEqual(new Point());
  expect(loads(dumps({ a: { b: [1] } }))).toEqual({ a: { b: [1] } });
  expect(loads(dumps(worker))).toBe(worker);
});
