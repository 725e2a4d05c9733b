/**
 * Recursion, kills and atomic code: what ends, ends.
 */
import { expect, test } from "vitest";
import { build, drive, runCompiled, TestHooks } from "./driver.ts";
import { instantiate } from "../../src/switchpoint/runtime/program.ts";
import { library } from "../../src/switchpoint/python/library.ts";

const run = (text: string, everyPoint = false) => runCompiled([{ name: "p.ts", text }], { everyPoint });

test.each([false, true])(
  "endless recursion is a RecursionError at the limit, never the host's stack overflow (stepping: %s)",
  (stepping) => {
    const { lines } = run(
      `let depth = 0;
function down(): number { depth++; return down() + 1; }
try { down(); } catch (e: any) { print(e.constructor.name, e.message, depth); }
depth = 0; const arrow = (): number => { depth++; return arrow() + 1; };
try { arrow(); } catch (e: any) { print(e.constructor.name, depth); }
class A { get x(): any { return this.x; } m(): any { return [1].map(() => this.m()); } constructor(n?: number) { if (n) new A(n); } }
for (const f of [() => new A().x, () => new A().m(), () => new A(1)]) try { f(); } catch (e: any) { print(e.constructor.name); }`,
      stepping,
    );
    // The module itself is the first of 1000 calls in progress.
    expect(lines).toEqual([
      "RecursionError maximum recursion depth exceeded 999",
      "RecursionError 999",
      "RecursionError",
      "RecursionError",
      "RecursionError",
    ]);
  },
);

test("the depth is right again after exceptions, also with other calls in between", () => {
  const { lines } = run(`
function deep(n: number): number { if (n === 0) throw new Error("bottom"); return deep(n - 1); }
for (let i = 0; i < 50; i++) try { deep(900); } catch {}
function safe(n: number): number { return n === 0 ? 0 : 1 + safe(n - 1); }
print(safe(900));
function mixed(n: number): number { if (n === 0) return 0; try { deep(5); } catch {} return mixed(n - 1); }
print(mixed(900));`);
  expect(lines).toEqual(["900", "0"]);
});

test("many calls on behalf of one operation do not add up", () => {
  const { lines, error } = run(`
const id = (x: any) => x; const call = (x: any) => id(id(x)); const many = Array.from({ length: 3000 }, (_, i) => call(i));
many.map(call); many.reduce((a, x) => call(a + x), 0); [...many].sort((a, b) => call(a) - call(b)); many.forEach(call); new Map(many.map((x) => [call(x), x])).forEach(call);
"x".repeat(3000).replace(/x/g, () => call("y")); JSON.parse(JSON.stringify(many), (_, v) => call(v)); [3, 1, 2].flatMap(call); Object.groupBy(many, (x) => call(x % 2));
function* numbers() { for (const x of many) yield call(x); } [...numbers()]; for (const x of numbers()) call(x); const [...all] = numbers(); new Set(numbers()); Math.max(...numbers());
const proto: any = {}; for (let i = 0; i < 1500; i++) Object.defineProperty(proto, "k" + i, { get() { return call(i); }, enumerable: true }); const copy = { ...proto }; const { k0, ...others } = proto;
class A { a = call(1); b = call(2); c = call(3); constructor() { call(4); } } for (let i = 0; i < 1500; i++) new A();
many.filter((x) => { try { return call(x); } catch { return false; } }); many.toSorted({ f: (a: any, b: any) => call(b - a) }.f); many.map(String).join({ toString: () => call(",") } as any);
print("fine");`);
  expect([lines, error]).toEqual([["fine"], ""]);
});

test("a recursion through functions that the host calls ends in a RecursionError too", () => {
  const { lines } = run(
    `const o: any = { toString() { return "" + o; } }; try { "" + o; } catch (e: any) { print(e.constructor.name); } print("alive");`,
  );
  expect(lines).toEqual(["RecursionError", "alive"]);
});

test.each([
  ["while (true) {}"],
  ["for (;;) {}"],
  ["do {} while (true);"],
  ["while (true) { try { while (true) {} } catch {} finally { while (true) {} } }"],
  ["function f() { try { f(); } finally { f(); } } f();"],
  ["for (const x of (function* () { while (true) yield 1; })()) {}"],
  ["for (const x of (function* () { while (true); })()) {}"],
  ["const xs = [1]; for (const x of xs) xs.push(x);"],
  ["class A { x = (() => { for (;;); })(); } new A();"],
  ["a: for (;;) { for (;;) continue a; }"],
])("%s stops at its limit", (text) => {
  const { factories, modules } = build([{ name: "p.ts", text }]);
  const hooks = new TestHooks();
  const body = instantiate(modules, factories, hooks, (name) => library.get(name))();
  expect(() => drive(body, 20_000)).toThrow("limit");
});

test.each([
  [
    'const o = { toString() { try { while (true) {} } catch (e) { print("caught"); } finally { print("finally"); } } }; try { "" + o; } catch (e) { print("outer"); } finally { print("outer finally"); }',
  ],
  ['const p: any = new Proxy({}, { get() { for (;;) try { for (;;); } finally { continue; } } }); try { p.x; } finally { print("f"); }'],
  ['[3, 1, 2].toString.call({ join() { while (true); } }); print("after");'],
  ['using r = { [Symbol.dispose]() { print("disposed"); } }; String({ toString() { while (true); } });'],
])("a limit inside code that the host calls runs no more of the program: %s", (text) => {
  const { factories, modules } = build([{ name: "p.ts", text }]);
  const hooks = new TestHooks();
  hooks.maxPoints = 1000;
  const lines: unknown[] = [];
  hooks.globals = { print: (line: unknown) => lines.push(line) };
  expect(() => drive(instantiate(modules, factories, hooks, (name) => library.get(name))())).toThrow();
  expect(hooks.killed).toBe(true);
  expect(lines).toEqual([]);
});

test("blocking inside code that the host calls is an error that says so", () => {
  const hooks = new TestHooks();
  const lines: string[] = [];
  hooks.globals = { print: (line: unknown) => lines.push(String(line)), wait: library.get("switchpoint/time")!["sleep"] };
  const { factories, modules } = build([
    { name: "p.ts", text: 'try { "" + { toString() { wait(); return ""; } }; } catch (e: any) { print(e.message); }' },
  ]);
  hooks.globals["wait"] = hooks.tag(
    () => {},
    function* () {
      yield { op: "park", queue: null as never, deadline: Infinity, state: "sleep" };
    },
  );
  drive(instantiate(modules, factories, hooks, (name) => library.get(name))());
  expect(lines).toEqual(["cannot wait here: this function is called by a built-in that must not be interrupted"]);
});

test("operations in code that the host calls are noted, so that no exploration calls itself complete", () => {
  const { hooks } = run("let n = 0; const o = { valueOf() { n++; return n; } }; function look() { return n; } +o; look();", true);
  expect([...hooks.atomicSites].map((site) => hooks.sites[site]!.name)).toContain("n");
});
