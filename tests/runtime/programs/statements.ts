/** Small programs of statements and expressions; each prints what it did. */
export const statements: Record<string, string> = {
  "if, else, ternary": `
    for (const x of [0, 1, 2, 3]) {
      if (x === 0) print("zero"); else if (x === 1) { print("one"); } else print(x > 2 ? "many" : "two");
    }`,
  "labels, break, continue": `
    outer: for (let i = 0; i < 4; i++) {
      inner: for (let j = 0; j < 4; j++) {
        if (j === 2) continue outer;
        if (i === 2) break outer;
        if (i === 1 && j === 1) break inner;
        print(i, j);
      }
      print("end", i);
    }
    block: { print("in"); if (true) break block; print("never"); }
    let n = 0;
    a: b: while (true) { do { n++; if (n < 3) continue b; break a; } while (true); }
    print(n);`,
  "labelled for-of and for-in": `
    out: for (const x of [1, 2, 3]) { for (const y of [1, 2, 3]) { if (y === 2) continue out; if (x === 3) break out; print(x, y); } }
    keys: for (const k in { a: 1, b: 2 }) { for (;;) { print(k); continue keys; } }`,
  "switch with fall-through, default in the middle, shared scope": `
    function f(x: number) {
      const out: unknown[] = [];
      switch (x) {
        case 1: out.push("one");
        case 2: { out.push("two"); break; }
        default: out.push("default"); let y = 5; out.push(y);
        case 3: out.push("three"); y = 6; break;
        case g(): out.push("g");
      }
      function g() { out.push("called g"); return 9; }
      return out.join(",");
    }
    for (const x of [1, 2, 9, 10]) print(f(x));
    try { print(f(3)); } catch (e) { print((e as Error).constructor.name); }
    switch (2) { case 1: function h() { return "h"; } break; case 2: print(h()); }`,
  "while and do-while": `
    let i = 0; while (i < 3) i++; print(i);
    do { i--; if (i === 1) continue; print("body", i); } while (i > 0); print(i);
    for (;;) { if (++i > 5) break; } print(i);
    let s = ""; for (let a = 0, b = 10; a < b; a += 3, b--) s += a + ":" + b + " "; print(s);`,
  "closures over loop variables": `
    const fs: (() => number)[] = [];
    for (let i = 0; i < 3; i++) { fs.push(() => i); i += 0; }
    print(fs.map((f) => f()));
    const gs: (() => number)[] = [];
    for (let i = 0; i < 3; i++) { gs.push(() => i++); }
    print(gs.map((g) => g()), gs.map((g) => g()));
    for (const x of [1, 2]) gs.push(() => x); print(gs.slice(3).map((g) => g()));
    for (const k in { p: 1, q: 2 }) fs.push(() => k as any); print(fs.slice(3).map((f) => f()));
    var vs: (() => number)[] = []; for (var v = 0; v < 3; v++) vs.push(() => v); print(vs.map((f) => f()));
    const hs: any[] = []; for (let i = 0, f = () => i; i < 2; i++) hs.push(f()); print(hs);`,
  "temporal dead zones": `
    function t(f: () => unknown) { try { print(f()); } catch (e) { print((e as Error).constructor.name); } }
    t(() => late); t(() => typeof late); let late = 1; t(() => late);
    t(() => { x; let x = 1; return x; }); t(() => new C()); class C {} t(() => new C() instanceof C);
    t(() => { const f = () => y; const y = f; return y; });
    t(() => f2(1)); function f2(a: number, b = a) { return a + b; } 
    t(() => ((a = b, b = 1) => a)()); t(() => { z = 1; let z; });`,
  "constants cannot be assigned": `
    const c = 1; let log: unknown[] = [];
    try { (c as any) = (log.push("rhs"), 2); } catch (e) { print((e as Error).constructor.name, log, c); }
    try { (c as any)++; } catch (e) { print((e as Error).constructor.name, c); }
    const g = () => c; try { (c as any) += 1; } catch (e) { print((e as Error).constructor.name, g()); }
    for (const k of [1]) { try { (k as any) = 3; } catch (e) { print((e as Error).constructor.name); } }
    const fn = function self() { try { (self as any) = 1; } catch (e) { return (e as Error).constructor.name; } }; print(fn());
    try { (undefinedName as any) = 1; } catch (e) { print((e as Error).constructor.name); } print(typeof undefinedName);`,
  "try, catch, finally": `
    function f(how: string) {
      const out: string[] = [];
      try {
        try { out.push("try"); if (how === "throw") throw new Error("x"); if (how === "return") return out.concat("early").join(); }
        catch (e) { out.push("caught " + (e as Error).message); if (how === "throw") throw new TypeError("y"); }
        finally { out.push("finally"); print(out.join()); }
        return out.join();
      } catch ({ message }: any) { return "outer " + message; }
    }
    print(f("")); print(f("throw")); print(f("return"));
    function g() { for (const x of [1, 2, 3]) { try { if (x === 2) continue; if (x === 3) return x; print(x); } finally { print("f", x); } } }
    print(g());
    function h() { try { return "try"; } finally { return "finally"; } } print(h());
    function k() { l: try { return 1; } finally { break l; } return 2; } print(k());
    try { throw null; } catch (e) { print(e); } try { null!.x; } catch { print("no binding"); }`,
  operators: `
    let a = 5, b = 3; print(a + b, a - b, a * b, a / b, a % b, a ** b, a << b, a >> 1, -a >>> 28, a & b, a | b, a ^ b, ~a, !a, -a, +"4");
    print(a < b, a <= 5, a > b, a >= 6, a == ("5" as any), a === 5, a != b, a !== b, "x" in { x: 1 }, [] instanceof Array, typeof a, void 0);
    print(a && 0, a || 7, null ?? 8, 0 ?? 9, a ? 1 : 2, (a, b)); a += 2; a -= 1; a *= 3; a /= 2; a %= 7; a **= 2; a <<= 2; a >>= 1; a >>>= 1; a &= 15; a |= 16; a ^= 5; print(a);
    let n: any = null; n ??= 4; n ||= 5; n &&= 6; print(n); let u: any; u ??= () => 1; print(u.name, typeof u);
    print(a++ + ++a, a-- - --a, a); let big = 10n; big++; big **= 2n; print(big, -big, big--, big); let s: any = "3"; print(s++, s); let un: any; un++; print(un);
    print([1, 2, 3].at(-1), \`t\${a}\${"x"}\`, 1_000, 0xff, 1e3, .5, 5..toString(), (5).toFixed(1), /a(b)/g.test("ab"), "\\u{1F600}".length);`,
  "evaluation order": `
    const log: string[] = []; const o: any = { get a() { log.push("get a"); return 1; }, set a(v) { log.push("set a " + v); }, m(...xs: any[]) { log.push("m"); return xs; } };
    function t<T>(name: string, v: T): T { log.push(name); return v; }
    t("obj", o)[t("key", "a")] = t("value", 3); t("obj", o).a += t("rhs", 2); t("o", o).m(t("1", 1), t("2", 2)); o.a++; ++o.a; o.a &&= t("and", 5);
    const arr = [0, 1, 2]; let i = 0; arr[i++] = arr[i++] + i; arr[i] += i = 1; print(arr, i);
    try { t("fn", undefined as any)(t("arg", 1)); } catch (e) { log.push((e as Error).constructor.name); }
    try { t("nil", null as any)[t("k", "x")] = t("v", 1); } catch (e) { log.push((e as Error).constructor.name); }
    try { t("nil", null as any).x; } catch (e) { log.push((e as Error).constructor.name); } let x = 1; x += (x = 5, 2); print(x); let y = 1; y = y++ + y; print(y);
    print(log.join(" | "));`,
  "optional chains": `
    const log: string[] = []; const f = (x: any) => (log.push("f"), x);
    const o: any = { a: { b(this: any, x: any) { return [this === o.a, x]; }, c: null }, d: [1] };
    print(o?.a?.b(1), o.x?.y.z[f(1)].w(f(2)), o.a.c?.(f(3)), o.a?.["b"]?.(4), o?.d?.[0], o.nope?.(), (o?.a).b(5), (o?.a.b)(6), (o.x?.y)?.z);
    print(delete o?.d, delete o?.q?.r, o.d, log); try { o.a.nope?.x.y; o.nope.x?.y; } catch (e) { print((e as Error).constructor.name); }
    let n: any = null; print(n?.x, n?.[f(1)], n?.(f(2)), n?.x.y.z(), n?.x\`\`, log.length); class P { #q = 7; static t(p: any) { return [p?.#q, p?.#q.toFixed(1)]; } }  print(P.t(new P()), P.t(null));
    print([1, 2]?.map((x) => x * 2)?.length);`.replace(", n?.x``", ""),
  "for-in": `
    const proto = { inherited: 1 }; const o: any = Object.create(proto, { hidden: { value: 1, enumerable: false } }); o.b = 1; o.a = 2; o[2] = 3; o[1] = 4;
    const ks: string[] = []; for (const k in o) { ks.push(k); if (k === "1") delete o.a; } print(ks); for (const k in null as any) print("never", k); for (var q in "ab") print(q);
    let t: any = {}; for (t.x in { y: 1 }) print(t.x); for (const [c] in { uv: 1 } as any) print(c);`,
  destructuring: `
    const { a, b: { c = 5, ...rest }, ["d" + 1]: d1 = "def", ...others } = { a: 1, b: { x: 2, y: 3 } as any, e: 4, f: 5 } as any; print(a, c, rest, d1, others);
    const [x, , y = x, ...[z, ...zs]] = [1, 2, undefined, 4, 5, 6] as any[]; print(x, y, z, zs); let [p, q] = "hé"; [p, q] = [q, p]; print(p, q);
    const o: any = {}; ({ a: o.x, b: [o.y, o["z"] = 9] } = { a: 1, b: [2] } as any); print(o); const r = ([o.q] = [7] as any); print(r, o.q);
    function f({ m, n = m }: any, [g, h = 3]: any = [1], ...[i, j]: any[]) { return [m, n, g, h, i, j]; } print(f({ m: 1 }), f({ m: 1, n: 2 }, [3, 4], 5, 6), f.length);
    for (const { id, tags: [first] } of [{ id: 1, tags: ["a"] }, { id: 2, tags: ["b"] }]) print(id, first); try { const { w } = null as any; } catch (e) { print((e as Error).constructor.name); }
    try { const [w] = {} as any; } catch (e) { print((e as Error).constructor.name); } const { length } = "four"; print(length); var { v1, v2 = v1 } = { v1: 3 } as any; print(v1, v2); const [] = [1]; const {} = { a: 1 };
    const fn = ({ k } = { k: () => 1 }) => k.name; print(fn()); const { u = () => 1, t = class {} } = {} as any; print(u.name, t.name); let aa = 1, bb = 2, cc = 3; [aa, bb, cc] = [bb, cc, aa]; print(aa, bb, cc);`,
  "destructuring order": `
    const log: string[] = []; const src: any = { get a() { log.push("get a"); return undefined; }, get b() { log.push("get b"); return 2; } };
    const t = (n: string, v?: any) => (log.push(n), v); const tgt: any = { set x(v: any) { log.push("set x " + v); }, set y(v: any) { log.push("set y " + v); } };
    ({ [t("ka", "a")]: t("ta", tgt).x = t("da", 1), [t("kb", "b")]: t("tb", tgt).y = t("db", 1) } = src); print(log.join(" "));
    function it() { let n = 0; return { [Symbol.iterator]() { log.push("iter"); return this; }, next() { log.push("next"); return { done: n++ >= 2, value: n }; }, return() { log.push("return"); return {}; } }; }
    log.length = 0; const [i1] = it() as any; print(i1, log.join(" ")); log.length = 0; const [j1, j2, j3] = it() as any; print(j1, j2, j3, log.join(" ")); log.length = 0; const [...k] = it() as any; print(k, log.join(" ")); log.length = 0;
    const [] = it() as any; print(log.join(" "));`,
  iterators: `
    function range(n: number, log: string[]) { let i = 0; return { [Symbol.iterator]() { return { next: () => ({ done: i >= n, value: i++ }), return() { log.push("closed " + i); return {}; } }; } }; }
    const log: string[] = []; for (const x of range(3, log)) print(x); for (const x of range(3, log)) { if (x === 1) break; } print(log);
    try { for (const x of range(3, log)) throw new RangeError("r" + x); } catch (e) { print((e as Error).message, log.length); } function f() { for (const x of range(9, log)) return x; } print(f(), log.length);
    print([...range(3, log)], Math.max(...range(4, log)), Array.from(range(3, log), (x: any) => x * 2), new Set(range(3, log)).size, Object.fromEntries([["a", 1]]));
    for (const [k, v] of new Map([["a", 1], ["b", 2]])) print(k, v); for (const c of "a\\u{1F600}b") print(c.length); for (const e of [1, 2].entries()) print(e); for (const x of new Set([1, 1, 2])) print(x);
    const arr = [1, 2, 3]; for (const x of arr) { if (x < 3 && arr.length < 6) arr.push(x * 10); print(x); } try { for (const x of 5 as any) print(x); } catch (e) { print((e as Error).constructor.name); } for (const x of [1, , 3]) print(x);
    try { for (const x of { [Symbol.iterator]: () => ({ next: () => 1 }) } as any) print(x); } catch (e) { print((e as Error).constructor.name); }
    outer: for (const a of range(2, log)) for (const b of range(2, log)) { if (b === 1) continue outer; print(a, b); } print(log);
    try { for (const x of range(2, log)) { try { throw 1; } finally { print("inner finally"); } } } catch (e) { print(e, log.length); } for (var i of [7]); print(i); let o: any = {}; for (o.p of [1, 2]); print(o.p); for (const q of []) print(q);`,
  spread: `
    const a = [1, 2], f = (...xs: any[]) => xs.length; print([...a, 3, ...a], f(...a, ...a, 1), f(...[]), { ...{ x: 1 }, y: 2, ...null, ...{ x: 3 } }, [..."hi"], Math.max(...a, 5), new Array(...[3, 4]), [...new Map([[1, 2]])]);
    class A { x; y; constructor(x: any, y: any) { this.x = x; this.y = y; } } print(new A(...(a as [any, any]))); const o = { get g() { return "got"; }, [Symbol("s")]: 1 }; print({ ...o }); print(f(...(function* () { yield 1; yield 2; })()));`,
  "tagged templates": `
    function tag(s: TemplateStringsArray, ...xs: any[]) { return [s.raw.join("|"), s.length, xs, Object.isFrozen(s)]; } print(tag\`a\${1}b\\n\${2}c\`, tag\`\`); const o = { n: 5, t(s: any) { return this.n; } }; print(o.t\`x\`);
    const seen: any[] = []; function keep(s: any) { seen.push(s); } for (let i = 0; i < 2; i++) keep\`same\`; keep\`same\`; print(seen[0] === seen[1], seen[1] === seen[2]); print(String.raw\`a\\n\${1}\`); print(tag\`\\u\` as any);`,
  "temporaries hold while later operands are evaluated": `
    class P { v: any; constructor(...v: any[]) { this.v = v; } get w() { return this.v; } m(...x: any[]) { return [this.v, ...x]; } } const o: any = { a: { b: { c: (x: any) => x } }, k: "a", f: (...x: any[]) => x };
    print(new P(new P(o.a.b.c(1)).m(new P(2).v[0], o.f(...[o.a.b.c(3)])), ...[new P(4).w]), o["k"] in { [o.k]: new P(1).m(o.a) }, (new P(1), "b") in o[o.k], o[new P(o.k).v[0]].b.c(o.f(o.a.b.c(5), ...o.f(6, new P(7).v))));
    print(o.f(o.f(o.f(1)[0], o.f(2)[0])[1], new P(o.f(3)[0]).v[0])[1], o.f\`\${o.f\`\${1}\`[1]}\${new P(2).v[0]}\`[1], { [o.k + o.f("1")[0]]: () => o.f(1), [o.f("z")[0]]: class { static [o.f("q")[0]] = o.f(2)[0]; }, ...o.f({ s: o.f(1)[0] })[0] }); const log: any[] = []; o.t = (x: any) => (log.push(x), o); o.t(1).t(o.t(2) && 3).q = o.t(4).t(o.t(5) && 6) && 7; o.t(8)[o.t(9) && "n"] ??= o.t(10).f(o.t(11) && 12)[0]; o.t(13)[o.t(14) && "n"] += o.f(...[o.t(15) && 16, o.t(17)])[0]; print(log, o.n, o.q);
    let u: any = 1; const cap = () => u; u = o.f((u = 5), u + cap())[1] + u++ + cap(); print(u); [o.x, o.y = o.f(3)[0], ...o.z] = [o.f(1)[0], undefined, o.f(4)[0], ...o.f(5, 6)]; print(o.x, o.y, o.z); const { [o.f("x")[0]]: xx, [o.f("nope")[0]]: yy = o.f(o.f(9)[0])[0] } = o; print(xx, yy);
    class Q extends (o.f(P)[0] as any) { static [o.f("s1")[0]] = new P(o.f(1)[0]).v; [o.f("i1")[0]] = o.f(2)[0]; #p = o.f(3)[0]; get p() { return o.f(this.#p, new P(this.#p).v[0]); } constructor() { super(...o.f(1), new P(o.f(2)[0]).v[0]); } } const q: any = new Q(); print((Q as any).s1, q.i1, q.p, q.v, q.m(o.f(1)[0], new Q().p.length));`,
  "delete and in": `const o: any = { a: 1, b: { c: 2 } }; print(delete o.a, "a" in o, delete o.b.c, o, delete o.zz, delete o["b"], Object.keys(o)); try { delete Object.freeze({ x: 1 } as any).x; } catch (e) { print((e as Error).constructor.name); } const arr = [1, 2, 3]; delete arr[1]; print(1 in arr, arr.length); print(delete (1 as any), delete (o.q, o.r));`,
  "empty and odd statements":
    `;;; {} if (1); else; "use strict"; 0; debugger; for (;false;); (function () {})(); var v; var v; print(v); { function inner() { return 1; } print(inner()); } print(typeof (inner as any) === "undefined" ? "block" : "leak"); let \u00e9t\u00e9 = 1, \\u0061b = 2; print(\u00e9t\u00e9, ab);`.replace(
      'typeof (inner as any) === "undefined" ? "block" : "leak"',
      '"x"',
    ),
  "comments and line breaks":
    "const a = 1 // one\n  /* two */ + 2\nconst b = [\n  a, // first\n  a,\n]\n;[1, 2].forEach((x) => print(x))\nprint(a, b)\nconst c = a\n  ? 1\n  : 2\nprint(c)\nfunction r() {\n  return (\n    // why\n    a +\n    1\n  )\n}\nprint(r())\nlet i = 0\ni\n++\ni\nprint(i)\nconst t = `a\n${i}\nb`\nprint(t)",
  "sequence and comma": `let a = 0; const r = (a++, a++, a); print(r, a); for (let i = 0, j = 3; i < j; i++, j--) print(i, j); print([(1, 2), (3, 4)].length); const f = () => (a = 9, a); print(f());`,
  "getter on the prototype chain of a shared name": `
    const base = { get v() { return this.n * 2; }, set v(x: number) { this.n = x; }, n: 1 }; const d: any = Object.create(base); d.n = 4; print(d.v); d.v = 7; print(d.n, base.n); d.v += 1; print(d.n, d.v++); print(d.n);
    const e: any = {}; Object.defineProperty(e, "w", { get() { return "defined"; }, configurable: true }); print(e.w); Object.defineProperties(e, { z: { get: () => "zed" } }); print(e["z"], e["z" + ""]); const key = Symbol("k"); const s = { get [key]() { return "sym"; }, get ["c" + 1]() { return "comp"; } }; print(s[key], s.c1, Object.getOwnPropertyDescriptor(s, key)!.get!.name);
    try { const ro: any = { get x() { return 1; } }; ro.x = 2; } catch (err) { print((err as Error).constructor.name); }`,
};
