/**
 * Functions in their plain form do what their generators do: the same results, and the driver is asked at the same sites,
 * whatever the budget.
 */
import { expect, test } from "vitest";
import { runCompiled, runNatively, TestHooks } from "./driver.ts";

const program = `
const K = 3;
function fib(n: number): number { return n < 2 ? n : fib(n - 1) + fib(n - 2); }
function tak(x: number, y: number, z: number): number { if (y >= x) return z; return tak(tak(x - 1, y, z), tak(y - 1, z, x), tak(z - 1, x, y)); }
function loop(n: number) {
  let s = 0;
  for (let i = 0; i < n; i++) {
    if (i % 3 === 0) continue;
    s += i * K;
    while (s > 100) { s -= 50; if (s === 77) break; }
    do { s++; } while (s % 5 !== 0);
  }
  return s;
}
function even(n: number): boolean { return n === 0 ? true : odd(n - 1); }
function odd(n: number): boolean { return n === 0 ? false : even(n - 1); }
function id(x: any) { return x; }
function add(a: any, b: any) { return a + b; }
function once(): number { for (;;) { if (K > 4) return 1; break; } return 2; }
function nothing() {}
function second(a?: any, b?: any) { return b === undefined ? a : b; }
print(fib(12), tak(6, 4, 2), loop(50), even(10), odd(7), id(id)(4), add("a", 1), add({ valueOf() { print("valueOf"); return 4; } }, 2));
print(once(), nothing(), second(1), (second as any)(1, 2, 3), second());
try { add(1n, 1); } catch (e) { print((e as Error).constructor.name); }
print([1, 2, 3].map((x) => fib(x) + loop(x)), fib(fib(5)), [..."abc"].map(id));
for (let i = 0; i < fib(5); i++) print(add(i, fib(i)));
function* values() { yield fib(7); yield second(yield 1, 2); }
print([...values()]);
`;

/** How a run with a given budget ended, and where the driver was asked. */
function run(budget: number, worth: number): { lines: string[]; error: string; asked: string } {
  const hooks = new TestHooks();
  Object.assign(hooks, { worth, budget });
  const asked: number[] = [];
  const at = hooks.at.bind(hooks);
  hooks.at = (site) => {
    asked.push(site);
    return at(site);
  };
  const { lines, error } = runCompiled([{ name: "program.ts", text: program }], { left: budget, price: 1, hooks });
  return { lines, error, asked: asked.join(" ") };
}

test.each([1, 2, 7, 50, 333, 1e9])("with a budget of %d sites", (budget) => {
  const native = runNatively(program);
  const [plain, generators] = [run(budget, 0), run(budget, Infinity)];
  expect({ lines: plain.lines, error: plain.error }).toEqual({ lines: native.lines, error: native.error });
  expect(plain).toEqual(generators);
});

test("a plain function counts its calls", () => {
  const text = "function deep(n: number): number { return deep(n + 1) + 1; }\ntry { deep(0); } catch (e) { print((e as Error).message); }";
  expect(runCompiled([{ name: "program.ts", text }]).lines).toEqual(["maximum recursion depth exceeded"]);
});
