/**
 * Code that runs at one go does what the same code with its points does: the same results, and the driver is asked at the
 * same sites, whatever the budget.
 */
import { expect, test } from "vitest";
import type { Compiled } from "../../src/switchpoint/compiler/compiled.ts";
import type { SiteTables } from "../../src/switchpoint/runtime/module-record.ts";
import { runCompiled, runNatively, TestHooks } from "./driver.ts";

const program = `
class Account {
  #moves = 0; balance; limits = { low: 0, high: 90 };
  constructor(balance: number) { this.balance = balance; }
  deposit(n: number) { this.#moves++; if (this.balance + n > this.limits.high) return this.balance; this.balance += n; return n; }
  moves() { return this.#moves; }
  static twice(this: any, n = 2, ...more: number[]) { return [this === Account, n * 2, more]; }
  get half() { return this.balance / 2; }
}
function counter(start: number) { let n = start; return { next: () => ++n, reset(to = 0) { n = to; return this; } }; }
function swap(pair: any) { const kept = pair.a; pair.a = pair.b; pair.b = kept ?? "none"; return pair; }
function pick(x: any) { return x ? x.p && x.q : \`no \${x}\`; }
const a = new Account(5), c = counter(10);
for (let i = 0; i < 30; i++) print(a.deposit(i), a.moves(), a.half, c.next());
print(Account.twice(), Account.twice(1, 2, 3), (0, Account.twice)(4), c.reset(4).next(), c.reset().next());
print(swap({ a: 1, b: 2 }), swap({ b: 2 }), pick(0), pick({ p: 1, q: 2 }), pick({ q: 1 }));
const grid: any[] = [[1, 2], [3, 4]], seen: any = { "1": "one" };
for (let i = 0; i < 6; i++) { const row = grid[i % 2]; row[i & 1] += i; if (i === 4) break; row.sum = row[0] + row[1]; if (i === 2) continue; seen["k" + i] = row.sum; }
print(grid, seen.k1, [3, 1, 2].map((x) => x * 2), [1, 2].reduce((s, x) => s + x, 0), [..."ab"].filter(function (x) { return x !== "a"; }));
const o: any = { x: 1 }; const read = () => o.x; print(read());
Object.defineProperty(o, "x", { get() { return "a getter that nobody foresaw"; } }); print(typeof read());
let k = 0; do { o["n" + k] = k; o.y = k; k++; } while (k < 5); print(o.n4, o.y);
`;

/** What takes the place of a charge: an error, or a getter under a computed key. Then the code is charged a little less, or asks a little later. */
const surprising = `
function fails(x: any) { if (x === 3) throw new3; return x.length; }
const new3 = [3], seen: any = { "1": "one", get late() { return "late"; } };
for (const x of ["ab", 3, null]) try { print(fails(x)); } catch (e) { print(e instanceof TypeError ? "TypeError" : e); }
for (const key of ["1", "late", "k1"]) { const value = seen[key]; seen.last = value; seen.count = (seen.count ?? 0) + 1; }
print(seen.last, seen.count);
`;

/** Hooks for which nothing runs at one go. */
class Stepwise extends TestHooks {
  override tables(compiled: Compiled): SiteTables {
    const tables = super.tables(compiled);
    tables.needs.fill(Infinity);
    return tables;
  }
}

/** How a run with a given budget ended, and where the driver was asked. */
function run(text: string, hooks: TestHooks, budget: number): { lines: string[]; error: string; asked: string } {
  Object.assign(hooks, { budget, worth: Infinity });
  const asked: number[] = [];
  const at = hooks.at.bind(hooks);
  hooks.at = (site) => {
    asked.push(site);
    return at(site);
  };
  const { lines, error } = runCompiled([{ name: "program.ts", text }], { left: budget, price: 1, hooks });
  return { lines, error, asked: asked.join(" ") };
}

test.each([1, 2, 3, 5, 7, 11, 20, 50, 333, 1e9])("with a budget of %d sites", (budget) => {
  const native = runNatively(program);
  const [atOneGo, stepwise] = [run(program, new TestHooks(), budget), run(program, new Stepwise(), budget)];
  expect({ lines: atOneGo.lines, error: atOneGo.error }).toEqual({ lines: native.lines, error: native.error });
  expect(atOneGo).toEqual(stepwise);
  const surprised = run(surprising, new TestHooks(), budget);
  expect(surprised.lines).toEqual(runNatively(surprising).lines);
});

test("a function that runs at one go counts as a call", () => {
  const text =
    "const leaf = (x: number) => x; function deep(n: number): number { leaf(n); return deep(leaf(n + 1)); }\ntry { deep(0); } catch (e) { print((e as Error).message); }";
  const { lines } = runCompiled([{ name: "program.ts", text }]);
  expect(lines).toEqual(["maximum recursion depth exceeded"]);
});
