/**
 * Within one coroutine, control flows as the host's own async functions have it, as long as what they await is there at once:
 * the same text natively, and compiled under the clock and under the explorer. (Between coroutines it does not: the host
 * runs other code at every await.)
 */
import ts from "typescript";
import { expect, test } from "vitest";
import { inspect } from "../../src/switchpoint/runtime/format.ts";
import { explore, lines } from "../conformance/program.ts";

/** Each defines `main`; `value(x)` is a coroutine that gives x, `fail(x)` one that throws x. */
const programs: Readonly<Record<string, string>> = {
  "try, finally and return": `
    async function f(n: number) {
      for (let i = 0; i < 3; i++) {
        try {
          if (i === n) return await value("returned " + i);
          print("body", i);
          if (i === 1) continue;
        } finally {
          print("finally", await value(i));
        }
      }
      return "end";
    }
    async function main() { for (const n of [0, 1, 2, 3]) print(await f(n)); }`,
  "finally overrides": `
    async function f() { try { await fail("lost"); } finally { return await value("kept"); } }
    async function g() { out: try { return "lost"; } finally { break out; } return "after"; }
    async function main() { print(await f(), await g()); }`,
  "catch, rethrow, nested": `
    async function f() {
      try {
        try { await fail("a"); } catch (e) { print("inner", e); throw await value(e + "b"); } finally { print("cleanup"); }
      } catch (e) { print("outer", e); return e; }
    }
    async function main() { print(await f()); try { await fail(5); } catch { print("no name"); } }`,
  "order of evaluation": `
    const say = async (x: number) => { print("say", x); return x; };
    async function main() {
      const o: any = { get a() { print("get a"); return 1; } };
      print((await say(1)) + o.a * (await say(2)), [await say(3), await say(4)], { [await say(5)]: await say(6) });
      let x = 1;
      x += await say(10);
      o.b ??= await say(7);
      o.b &&= await say(8);
      print(x, o.b, (await value(null)) ?? (await say(9)), false && (await say(11)));
      const [p, { q = await say(12) }] = [await say(13), {} as any];
      print(p, q, \`\${await say(14)}-\${await say(15)}\`, (await value({ m(this: any) { return this.n; }, n: 3 })).m());
      print(await (await value(say))(16), (await value(null))?.x, typeof (await value("")), ...(await value([17, 18])));
    }`,
  "this, super, arguments, defaults": `
    class Base { constructor(readonly k: number) {} async m(a: number) { return [this.k, a]; } static async s() { return this.name; } }
    class Derived extends Base {
      #p = async () => this.k * 2;
      async m(a: number, b = a + 1) {
        const arrow = async () => [await super.m(b), arguments.length, await this.#p()];
        return await arrow() as any;
      }
      async *[Symbol.asyncIterator]() { yield this.k; }
    }
    async function rest(this: any, { a, b: [c] }: any, ...others: number[]) { return [this?.t, a, c, others]; }
    async function main() {
      print(await new Derived(4).m(1), await Derived.s(), await rest.call({ t: 7 }, { a: 1, b: [2] }, 3, 4));
      const o = { async m() { return [this.v, await ({ async n() { return 1; } }).n()]; }, v: 2, async [1 + 1 + ""]() { return "two"; } };
      print(await o.m(), await o[2]!(), o.m.name, (async () => {}).name, rest.length, "prototype" in o.m);
    }`,
  "loops and closures": `
    async function main() {
      const all: (() => number)[] = [];
      for (let i = 0; i < 3; i++) { await value(0); all.push(() => i); i += await value(0); }
      print(all.map((f) => f()));
      let n = 0;
      while (await value(n < 3)) { if ((await value(n++)) === 1) continue; print("n", n); }
      do { n--; } while (await value(n > 0));
      outer: for (const a of [1, 2, 3]) for (const b of await value([1, 2])) { if (a === 2) continue outer; if (a === 3) break outer; print(a, b); }
      switch (await value(2)) { case await value(1): print("one"); case await value(2): print("two"); default: print("default"); }
      for (const k in await value({ x: 1, y: 2 })) print(k);
    }`,
  "async generators": `
    async function* numbers(n: number) { try { for (let i = 0; i < n; i++) { await value(0); yield i; } } finally { print("done"); } }
    class Source { constructor(readonly n: number) {} [Symbol.asyncIterator]() { return numbers(this.n); } }
    class Slow { i = 0; [Symbol.asyncIterator]() { return this; } async next() { return { value: this.i++, done: this.i > 3 }; } }
    async function main() {
      for await (const x of numbers(3)) print(x);
      for await (const x of new Source(2)) { if (x === 0) continue; print(x); }
      let total = 0;
      for await (total of new Slow() as any) print(total);
      for await (const [a, b = 5] of (async function* () { yield [1] as any; yield [2, 3]; })()) print(a, b);
    }`,
  "corners of the language": `
    const base = { async m() { return "base"; } };
    const o: any = { __proto__: base, async m(this: any) { const f = async () => [await super.m(), this === o]; return await f(); } };
    class K {
      static async *gen() { yield this.name; }
      async #p() { return 5; }
      async q() { return await this.#p(); }
      get a() { return (async () => this instanceof K)(); }
      x = (async () => "field")();
    }
    const res = (n: string) => ({ n, async [Symbol.asyncDispose]() { print("bye", n); } });
    async function main() {
      print(await o.m(), await new K().q(), await new K().a, await new K().x);
      for await (const x of K.gen()) print(x);
      class A { [await value("k")] = 1; static [await value("k")] = 2; }
      print((new A() as any).k, (A as any).k);
      for (await using r = res("r"), q = res("q"); ; ) { print(r.n, q.n); break; }
      outer: for await (const a of (async function* () { yield 1; yield 2; yield 3; })()) {
        for (const b of [1, 2]) { if (a === 2) continue outer; if (a === 3) break outer; print(a, b); }
      }
      const { a, ...rest } = await value({ a: 1, b: 2 });
      let n: any = null;
      n ??= await value("n"); n += await value("m"); o[await value("z")] = n; o[await value("z")] += await value("!");
      print(a, rest, n, o.z, delete o[await value("z")], [async function named() {}, async () => 1].map((f) => f.name));
      label: { await value(0); break label; }
    }`,
  "await using": `
    const res = (name: string, fails = false) => ({ name, async [Symbol.asyncDispose]() { print("dispose", await value(name)); if (fails) throw name; } });
    async function f() { await using a = res("a"); using b = { [Symbol.dispose]() { print("dispose b"); } }; print(a.name, typeof b); return "f"; }
    async function main() {
      print(await f());
      try { await using x = res("x", true); await using y = res("y", true); throw "body"; } catch (e: any) { print(e.constructor.name, e.error, e.suppressed.error, e.suppressed.suppressed); }
      for (await using z of [res("1"), null, res("2")]) { if (z === null) continue; print(z.name); }
      { await using n = null; await using s = { [Symbol.dispose]() { print("plain"); } }; print(n, typeof s); }
    }`,
};

const helpers = `
async function value<T>(x: T): Promise<T> { return x; }
async function fail(x: unknown): Promise<never> { throw x; }
`;

async function natively(text: string): Promise<string[]> {
  const printed: string[] = [];
  const print = (...values: unknown[]): void =>
    void printed.push(values.map((one) => (typeof one === "string" ? one : inspect(one))).join(" "));
  const { outputText } = ts.transpileModule(`${helpers}${text}`, { compilerOptions: { target: ts.ScriptTarget.ESNext } });
  await ((0, eval)(`(async (print) => { ${outputText}; await main(); })`) as (print: unknown) => Promise<void>)(print);
  return printed;
}

/** Printed by console.log, whose text does not depend on Python. */
const program = (text: string): string => `${helpers}${text.replaceAll("print(", "console.log(")}
try { (main() as any).send(null); } catch (e: any) { if (e.constructor.name !== "StopIteration") throw e; }`;

test.each(Object.entries(programs))("%s", async (_, text) => {
  const native = await natively(text);
  expect(native.length).toBeGreaterThan(0);
  expect(lines(program(text))).toEqual(native);
  expect(lines(program(text), { python: "2.7", checkInterval: 1 })).toEqual(native);
  const explored = explore(program(text), { outcomes: true });
  expect(explored).toMatchObject({ verdict: "ok", complete: true, schedules: 1 });
  expect(explored.outcomes?.map(({ stdout }) => stdout)).toEqual([`${native.join("\n")}\n`]);
});
