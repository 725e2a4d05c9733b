/**
 * Calls: library functions and their keywords, built-ins as one operation, preemptible callbacks, `new`.
 */
import { describe, expect, test } from "vitest";
import type { VisibleTrap } from "../../src/switchpoint/machine/traps.ts";
import { tag, type Body } from "../../src/switchpoint/python/callable.ts";
import { bindKeywords } from "../../src/switchpoint/runtime/keywords.ts";
import { instantiate } from "../../src/switchpoint/runtime/program.ts";
import { build, drive, TestHooks } from "./driver.ts";

const signature = { names: ["blocking", "timeout"], required: 0 };

describe("keywords", () => {
  test.each([
    ["a last plain object of parameter names", signature, [{ timeout: 1 }], [undefined, 1]],
    ["after positionals", signature, [true, { timeout: 1 }], [true, 1]],
    ["all of them, in any order", signature, [{ timeout: 2, blocking: false }], [false, 2]],
    ["not with another key", signature, [{ timeout: 1, other: 2 }], [{ timeout: 1, other: 2 }]],
    ["not an empty object", signature, [{}], [{}]],
    ["not an object of a class", signature, [new Map()], [new Map()]],
    ["not an array", signature, [[1]], [[1]]],
    ["not before all required positionals", { names: ["seconds", "x"], required: 1 }, [{ x: 1 }], [{ x: 1 }]],
    ["not without a signature", null, [{ timeout: 1 }], [{ timeout: 1 }]],
    ["none at all", signature, [], []],
  ])("%s", (_, names, args, expected) => expect(bindKeywords(names, args)).toEqual(expected));

  test("twice is an error", () => {
    expect(() => bindKeywords(signature, [true, { blocking: false }])).toThrow("got multiple values for argument 'blocking'");
  });
});

/** A library with a function that parks, a class, and a log of what the hooks were told. */
function world(text: string) {
  const log: unknown[] = [];
  const pause: Body = function* (what: unknown, times: unknown) {
    log.push(["pause", what, times]);
    yield { op: "visible", kind: "pause", object: log, key: null, write: true, guard: null, timed: false, more: null, site: -1 };
    return "paused";
  };
  class Made {
    readonly args: unknown[];
    constructor(...args: unknown[]) {
      this.args = args;
    }
  }
  const lib = {
    pause: tag((() => {}) as Function, pause, { names: ["what", "times"], required: 1 }),
    Made: tag(Made, pause, { names: ["a", "b"], required: 0 }),
  };
  class Told extends TestHooks {
    override *enter() {
      log.push("enter");
    }
    override *leave() {
      log.push("leave");
    }
    override *builtin(site: number, method: Function) {
      log.push(`builtin ${method.name}`);
      yield* this.at(site);
    }
  }
  const { modules, factories } = build([{ name: "p.ts", text: text.replace(/^import .*$/m, "") }]);
  const hooks = new Told();
  hooks.left = 1e300;
  hooks.globals = { print: (...values: unknown[]) => log.push(values.join(" ")), lib, console: {} };
  const body = instantiate(modules, factories, hooks, () => undefined)();
  return { log, hooks, body };
}

function told(text: string): unknown[] {
  const { log, body } = world(text);
  drive(body);
  return log.filter((entry) => entry !== "builtin print" && entry !== "builtin ");
}

test("a library function runs between enter and leave, with its keywords bound, also after an exception", () => {
  expect(told('lib.pause("x", { times: 2 });')).toEqual(["enter", ["pause", "x", 2], "leave"]);
  expect(told('const f = lib.pause; [1].forEach(() => f("y"));')).toEqual(["enter", ["pause", "y", undefined], "leave", "leave"]);
  expect(told("const made = new lib.Made({ b: 2 }); print(made.args.length, made.args[1]);")).toEqual(
    ["enter", "leave", "2 2", "leave"].slice(0, 3),
  );
  expect(
    told('lib.pause.call(null, "z"); lib.pause.bind(null, "b")(1); Reflect.apply(lib.pause, null, ["r"]);').filter(Array.isArray),
  ).toEqual([
    ["pause", "z", undefined],
    ["pause", "b", 1],
    ["pause", "r", undefined],
  ]);
});

test("a built-in is one operation; the second time at the same place it is called at once while the budget lasts", () => {
  expect(told("const xs: number[] = []; for (let i = 0; i < 3; i++) xs.push(i); print(xs.length);")).toEqual(["builtin push", "3"]);
  const { log, hooks, body } = world("const xs: number[] = []; for (let i = 0; i < 3; i++) xs.push(i);");
  hooks.left = -Infinity;
  drive(body);
  expect(log.filter((entry) => entry === "builtin push")).toHaveLength(3);
});

test("another function at the same place is noticed", () => {
  expect(
    told(
      "function own() { return 'own'; } const fs: any[] = [Math.abs, Math.abs, own, Math.sign, own]; let s = ''; for (const f of fs) s += f(-2) + ' '; print(s);"
        .replaceAll("Math.", "(globalThisMath as any).")
        .replace("function own", "const globalThisMath = { abs: (x: number) => -x, sign: () => -1 }; function own"),
    ),
  ).toEqual(["2 2 own -1 own "]);
});

test.each([
  ["map", "[1, 2].map((x) => lib.pause(x))"],
  ["forEach", "[1, 2].forEach((x) => lib.pause(x))"],
  ["filter", "[1, 2].filter((x) => lib.pause(x))"],
  ["find", "[1, 2].find((x) => !lib.pause(x))"],
  ["some", "[1, 2].some((x) => !lib.pause(x))"],
  ["reduce", "[0, 1, 2].reduce((_, x) => lib.pause(x))"],
  ["flatMap", "[1, 2].flatMap((x) => lib.pause(x))"],
  ["Array.from", "Array.from([1, 2], (x) => lib.pause(x))"],
  ["an iterator", "for (const x of { *[Symbol.iterator]() { lib.pause(1); yield 0; lib.pause(2); } });"],
  ["Map.forEach", "new Map([[1, 1], [2, 2]]).forEach((x) => lib.pause(x))"],
  ["Set.forEach", "new Set([1, 2]).forEach((x) => lib.pause(x))"],
  ["replace", '"ab".replace(/./g, (x) => lib.pause(x === "a" ? 1 : 2))'],
  ["replaceAll", '"aa".replaceAll("a", (_, at) => lib.pause(at + 1))'],
  ["JSON.parse", 'JSON.parse("[1,2]", (k, v) => (k === "" ? v : lib.pause(v)))'],
  ["new Map", "new Map((function* () { for (const x of [1, 2]) yield [lib.pause(x), x]; })())"],
  ["Object.groupBy", "Object.groupBy([1, 2], (x) => lib.pause(x))"],
  ["a getter", "const o = { get x() { return lib.pause(1); }, set x(v) { lib.pause(v); } }; o.x; o.x = 2;"],
  ["a field initialiser and a constructor", "class A { x = lib.pause(1); constructor() { lib.pause(2); } } new A();"],
  ["a default value", "function f(a = lib.pause(1), { b = lib.pause(2) } = {}) {} f();"],
  ["a tagged template", "function t(s: any, ...xs: any[]) { for (const x of xs) lib.pause(x); } t`${1}${2}`;"],
  ["instanceof", "class A { static [Symbol.hasInstance](x: any) { lib.pause(x); } } (1 as any) instanceof A; (2 as any) instanceof A;"],
  ["call, apply, bind, construct", "function f(x: any) { lib.pause(x); } f.call(null, 1); f.bind(null, 2)();"],
  [
    "a private method and accessor",
    "class A { #m(x: any) { lib.pause(x); } get #a() { return lib.pause(1); } t() { this.#a; this.#m(2); } } new A().t();",
  ],
  ["dispose", "{ using a = { [Symbol.dispose]() { lib.pause(2); } }; using b = { [Symbol.dispose]() { lib.pause(1); } }; }"],
  ["a static block", "class A { static { lib.pause(1); } static x = lib.pause(2); }"],
  [
    "yield*",
    "function* g(): any { yield* { [Symbol.iterator]: () => ({ next: (x: any) => ({ done: lib.pause(1) }) }) }; } [...g()]; lib.pause(2);",
  ],
])("callbacks may block: %s", (_, text) => {
  const { log, body } = world(text);
  const traps: string[] = [];
  let next = body.next();
  while (next.done !== true) {
    const trap = next.value as VisibleTrap;
    if (trap.kind === "pause") traps.push(trap.kind);
    next = body.next(true);
  }
  // Both pauses reached the driver: nothing ran at one go.
  expect(traps).toEqual(["pause", "pause"]);
  expect(log.filter(Array.isArray).map((entry) => (entry as unknown[])[1])).toEqual([1, 2]);
});

test("what is not callable says its name", () => {
  const message = (text: string) => {
    const { log, body } = world(`try { ${text} } catch (e: any) { print(e.constructor.name + ": " + e.message); }`);
    drive(body);
    return log.at(-1);
  };
  expect(message("const f: any = 1; f();")).toBe("TypeError: f is not a function");
  expect(message("const o: any = {}; o.run();")).toBe("TypeError: run is not a function");
  expect(message("const o: any = {}; new o();")).toBe("TypeError: o is not a constructor");
  expect(message("const f: any = () => {}; new f();")).toBe("TypeError: f is not a constructor");
  expect(message("class A {} (A as any)();")).toBe("TypeError: Class constructor A cannot be invoked without 'new'");
  expect(message("undefinedName();")).toBe("ReferenceError: undefinedName is not defined");
});
