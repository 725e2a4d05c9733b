/**
 * Random programs for differential tests: well-typed enough to run, odd enough to find faults. Every program ends, because
 * its loops count and its functions may only call functions declared before them.
 */
import fc from "fast-check";

/** What an expression may mention. */
interface Names {
  /** Assignable variables. */
  readonly variables: readonly string[];
  /** Functions that may be called. */
  readonly functions: readonly string[];
  /** Classes. */
  readonly classes: readonly string[];
  readonly inFunction: boolean;
  readonly inLoop: boolean;
  readonly inGenerator: boolean;
}

type Source = fc.Arbitrary<string>;

const literal: Source = fc.oneof(
  fc.integer({ min: -9, max: 99 }).map((n) => (n < 0 ? `(${n})` : String(n))),
  fc.constantFrom('"a"', '"bc"', "true", "false", "null", "undefined", "[]", "[1, 2, 3]", "({ p: 1, q: [2] })", "0.5", "`t`", "10n"),
);

function one(values: readonly string[], otherwise: string): Source {
  return values.length === 0 ? fc.constant(otherwise) : fc.constantFrom(...values);
}

function expression(depth: number, names: Names): Source {
  const leaf = fc.oneof({ weight: 2, arbitrary: literal }, { weight: 3, arbitrary: one(names.variables, "1") });
  if (depth <= 0) return leaf;
  const sub = expression(depth - 1, names);
  const variable = one(names.variables, "v0");
  const key = fc.constantFrom("p", "q", "n", "length", "z");
  const text = (parts: readonly (string | Source)[]): Source =>
    fc.tuple(...parts.map((part) => (typeof part === "string" ? fc.constant(part) : part))).map((all) => all.join(""));
  return fc.oneof(
    { weight: 3, arbitrary: leaf },
    text(["(", sub, fc.constantFrom(" + ", " - ", " * ", " < ", " === ", " == ", " & ", " % ", " >> "), sub, ")"]),
    text(["(", sub, fc.constantFrom(" && ", " || ", " ?? "), sub, ")"]),
    text(["(", sub, " ? ", sub, " : ", sub, ")"]),
    text(["(", variable, fc.constantFrom(" = ", " += ", " -= ", " ??= ", " ||= ", " &&= "), sub, ")"]),
    text(["(", variable, fc.constantFrom("++", "--"), ")"]),
    text(["(", fc.constantFrom("++", "--"), variable, ")"]),
    text(["(", fc.constantFrom("!", "typeof ", "-", "void ", "+"), sub, ")"]),
    text(["o.", key]),
    text(["(o.", key, fc.constantFrom(" = ", " += ", " ??= "), sub, ")"]),
    text(["(o.", key, "++)"]),
    text(["o?.", key, "?.", key]),
    text(["(", sub, ")?.", key]),
    text(["at(", sub, ", ", sub, ")"]),
    text(["[", sub, ", ...list(", sub, "), ", sub, "]"]),
    text(["({ p: ", sub, ", [", fc.constantFrom('"q"', '"n"'), "]: ", sub, ", ...", fc.constantFrom("o", "null", "{ z: 3 }"), " })"]),
    text([
      "((",
      fc.constantFrom("x", "x = 1", "{ p } = { p: 2 }"),
      ") => ",
      expression(depth - 1, { ...names, inGenerator: false, variables: [...names.variables, "o"] }),
      ")(",
      sub,
      ")",
    ]),
    text([
      "list(",
      sub,
      ").map((x, i) => ",
      expression(depth - 1, { ...names, inGenerator: false, variables: [...names.variables, "x", "i"] }),
      ")",
    ]),
    text([
      "list(",
      sub,
      ").reduce((a, x) => ",
      expression(depth - 1, { ...names, inGenerator: false, variables: [...names.variables, "a", "x"] }),
      ", 0)",
    ]),
    text([one(names.functions, "String"), "(", sub, ", ", sub, ")"]),
    text(["new ", one(names.classes, "Array"), "(", fc.constantFrom("1", "2"), ")"]),
    text(["new Set([", sub, ", ...list(", sub, ")]).size"]),
    text(["new ", one(names.classes, "Object"), "(", sub, ")"]),
    text(["(", fc.constantFrom('"p"', '"zz"', "log(0)"), " in list(", sub, "))"]),
    text(["o.f(", sub, ", ", sub, ")"]),
    text(["o.f?.(", sub, ", ...list(", sub, "))"]),
    text(["(o[log(", fc.constantFrom('"p"', '"q"'), ")]", fc.constantFrom(" = ", " += ", " === "), sub, ")"]),
    text(["new ", one(names.classes, "Map"), "().", fc.constantFrom("get", "size", "set", "value")]),
    text(["log(", sub, ")"]),
    text(["`", fc.constantFrom("a", "$"), "${", sub, "}`"]),
    text(["(", sub, ", ", sub, ")"]),
    text(["tag`a${", sub, "}", fc.constantFrom("\\n", "b", ""), "${", sub, "}`"]),
    text([
      "(({ p: x, q: { p: i = ",
      sub,
      " } = {} as any, ...a }: any) => [x, i, a])(",
      fc.constantFrom("o", "{ p: 1 }", "{ q: o, z: 2 }"),
      ")",
    ]),
    text(
      ["{ get p() { return log(", sub, "); }, set p(x) { log(x); } }.p"].map((part, at) => (at === 0 ? `(${part as string}` : part)),
    ).map((code) => `${code})`),
    text(["(delete o", fc.constantFrom(".z", "?.z", "[log('z')]", ".q?.p"), ")"]),
    text(["[...gen(", sub, "), ...", fc.constantFrom("new Set('ab')", "'cd'", "new Map([[1, 2]])"), "]"]),
    text(["Math.max(...list(", sub, ").map(Number), ", sub, " as any)"]),
    text(["o.f?.(", sub, ")?.[", sub, "]?.p"]),
    text(["(", sub, " ?? ", sub, ")?.", key, ".", key]),
    text([one(names.classes, "Box"), ".", fc.constantFrom("s", "made", "name")]),
    text(["(#", fc.constant("0"), ")"]).map(() => "typeof unknownName"),
    text(["(function f(n: any): any { return n > 0 ? [n, ...f(n - 1)] : [", sub, "]; })(2)"]),
    text(['"ab".replace(/./g, (x) => x + ', sub, ")"]),
    text(["list(", sub, ").sort((a: any, x: any) => (String(show(a)) < String(show(x)) ? -1 : 1))"]),
    ...(names.inGenerator ? [text(["(yield ", sub, ")"])] : []),
  );
}

function statement(depth: number, names: Names): Source {
  const value = expression(2, names);
  const effect = value.map((code) => `log(${code});`);
  if (depth <= 0) return effect;
  const block = (inner: Names): Source => statements(depth - 1, inner);
  const looping = { ...names, inLoop: true };
  const fresh = fc.constantFrom("v4", "v5", "v6");
  const jump = names.inLoop ? fc.constantFrom("break;", "continue;", ";") : fc.constant(";");
  const leave = names.inFunction ? value.map((code) => `return ${code};`) : effect;
  const t = <A extends readonly Source[]>(parts: A, join: (...texts: string[]) => string): Source =>
    fc.tuple(...parts).map((all) => join(...(all as string[])));
  return fc.oneof(
    { weight: 4, arbitrary: effect },
    {
      weight: 2,
      arbitrary: t(
        [fc.constantFrom("let", "const", "var"), fresh, value, block({ ...names })],
        (k, n, v, b) => `{ ${k} ${n}${b.length % 97} = ${v}; ${b} log(${n}${b.length % 97}); }`,
      ),
    },
    t([value, block(names), block(names), jump], (c, a, b, j) => `if (${c}) { ${a} } else { ${b} ${j} }`),
    t([value, leave], (c, r) => `if (${c}) ${r}`),
    t(
      [fresh, block({ ...looping, variables: [...names.variables, "k"] })],
      (_n, b) => `for (let k = 0, turns = 0; turns < 3; k++, turns++) { ${b} fs.push(() => k); }`,
    ),
    t(
      [value, block({ ...looping, variables: [...names.variables, "e"] })],
      (v, b) => `for (const e of list(${v})) { let w = e; ${b.replaceAll("e =", "w =")} }`,
    ),
    t([block(looping)], (b) => `for (const key in o) { log(key); ${b} }`),
    t([block({ ...looping, inLoop: false })], (b) => `{ let c = 0; while (c++ < 2) { ${b} } do { ${b} } while (c-- > 2); }`),
    t(
      [value, block(names), block(names)],
      (v, a, b) =>
        `try { ${a} if (${v}) throw new RangeError("r"); } catch (e) { log(e instanceof Error ? e.constructor.name : e); } finally { ${b} }`,
    ),
    t(
      [value, block(names), block(names)],
      (v, a, b) => `switch (at(list(${v}), 0)) { case 1: ${a} break; case undefined: ${b} default: log("d"); }`,
    ),
    t([value], (v) => `{ const [d0, d1 = ${v}, ...d2] = list(${v}); log(d0, d1, d2); const { p: d3 = ${v}, ...d4 } = o; log(d3, d4); }`),
    t([value, value], (v, w) => `[v0, o.p = ${w}] = list(${v});`),
    t(
      [value, value, fc.constantFrom("d5 = boom(d4)", "{ z: d5 }", "[d5 = 3]", "...[d5]", "d5 = log(d4)")],
      (v, w, element) =>
        `try { const [d4 = ${w}, ${element}] = counted(${v}) as any; log(d4, d5); } catch (e) { log("threw", (e as any)?.constructor?.name); }`,
    ),
    t([value, value], (v, w) => `log(plain(Number(${v}), 3), fold(${w}, "x"));`),
    t([block(names)], (b) => `{ using r = res(); ${b} }`),
    t(
      [value, block(names), block(names), block(names), fc.constantFrom("break;", "", ""), fc.constantFrom("break;", "")],
      (v, a, b, c, j, k) =>
        `switch (${v}) { case 1: case "a": ${a} ${j} default: { ${b} } ${k} case log(v1): let late = 1; ${c} log(late); }`,
    ),
    t(
      [value, block(looping), block(looping), fc.constantFrom("break", "continue", "continue out", "break out")],
      (v, a, b, jump) =>
        `{ let n = 0; out: while (n++ < 3) { for (const e of [1, 2]) { try { ${a.replaceAll("e =", "v3 =")} if (${v}) ${jump}; } finally { ${b.replaceAll("e =", "v3 =")} if (n === 2) ${jump}; } } } log("out", n); }`,
    ),
    t(
      [block(names), value, fc.constantFrom("", "return 2;", "throw 3;")],
      (a, v, end) =>
        `try { log((() => { try { log(${v}); return log(1); } finally { log("finally"); ${end} } })()); } catch (e) { ${a} log("caught", (e as any)?.constructor?.name ?? e); }`,
    ),
    t(
      [value, fc.constantFrom("return", "throw")],
      (v, how) =>
        `{ const it = gen(${v}); log(it.next()); try { log(it.${how}(5)); log(it.next()); } catch (e) { log("from gen", (e as any)?.constructor?.name ?? e); } }`,
    ),
    t(
      [value, value],
      (v, w) =>
        `for (const { p = ${v}, ["q"]: [k2 = ${w}] = [] } of [o, { p: 1, q: [2] }, {}] as any[]) { try { log(p, k2); } finally { if (p === 1) continue; } fs.push(() => [p, k2]); }`,
    ),
    t(
      [value, value],
      (v, w) =>
        `{ class Local { static #hidden = ${v}; static { log(this.#hidden); } #q = ${w}; get q() { return this.#q; } set q(x) { this.#q = [x, Local.#hidden]; } #m() { return this.q; } m() { this.q = 1; return [this.#m(), #q in this]; } [log("key")] = 2; } try { log(new Local().m(), new Local()); } catch (e) { log((e as any)?.constructor?.name); } }`,
    ),
    t([value], (v) => `for (let i = 0, up = () => i++; i < 3; up(), i++) { fs.push(() => i); if (${v}) continue; log(i); }`),
    t(
      [value, value],
      (v, w) =>
        `{ const box = new Box(${v}); for (let i = 0; i < 4; i++) { box.value += 1; box.list[i % 2] = box.sum(); box.count++; } log(box.value, box.list, box.count, box.half, box.sum.call({ value: ${w}, list: [] })); }`,
    ),
    t([block(names)], (b) => `lab${b.length}: { ${b} if (log("lab")) break lab${b.length}; log("rest"); }`),
    jump,
  );
}

function statements(depth: number, names: Names): Source {
  return fc.array(statement(depth, names), { minLength: 1, maxLength: 3 }).map((all) => all.join("\n"));
}

const prelude = `const fs: any[] = []; let count = 0;
function log(...xs: any[]): any { if (count++ < 200) print(...xs.map(show)); return xs[0]; }
function show(x: any): any { return typeof x === "function" ? "function" : typeof x === "bigint" ? x + "n" : typeof x === "object" && x !== null ? shallow(x) : x; }
function shallow(x: any) { let parts = 0; try { return JSON.stringify(x, (k, v) => { if (parts++ > 300) throw 0; return typeof v === "bigint" ? v + "n" : v; }); } catch (e) { return "cyclic"; } }
function list(x: any): any { return Array.isArray(x) ? x.slice(0, 4) : typeof x === "string" ? [...x].slice(0, 4) : [x, 1]; }
function at(x: any, i: any): any { return x === null || x === undefined ? x : x[i]; }
function boom(x: any): any { if (x) throw new RangeError("boom"); return x; }
function counted(x: any): any { let k = 0; const xs = list(x); return { [Symbol.iterator]() { return { next() { return { done: k >= xs.length, value: xs[k++] }; }, return() { log("closed"); return {}; } }; } }; }
function tag(parts: any, ...xs: any[]) { return [...parts.raw, parts.length, ...xs].join("|"); }
function* gen(x: any): any { try { log("start"); yield x; yield* list(x); } finally { log("end"); yield "last"; } return "done"; }
class Box { static made = 0; static make(x?: any) { return new Box(x); } list: any[] = [0, 0]; count = 0; constructor(public value: any) { Box.made++; } sum() { if (this.value === null) return "none"; return this.value + this.list[0]; } get half() { return this.list.length ? this.count / 2 : this; } }
function plain(n: any, depth: any): any { let s = n; for (let i = 0; i < 3; i++) { s += i % 2 === 0 ? s : -i; if (s > 1e6) break; } return depth > 0 ? plain(s, depth - 1) : fold(s, depth); }
function fold(a: any, b: any): any { return a === b ? a : b + a; }
function res(): any { return { [Symbol.dispose]() { log("disposed"); } }; }
let v0: any = 1, v1: any = "s", v2: any = [4, 5], v3: any = null; const o: any = { p: 1, q: { p: 2 }, get n() { return log(this.p); }, set n(x) { this.z = x; }, z: 0, f(...xs: any[]) { return [this === o, ...xs.slice(0, 3)]; } };
`;

const top: Names = {
  variables: ["v0", "v1", "v2", "v3"],
  functions: [],
  classes: [],
  inFunction: false,
  inLoop: false,
  inGenerator: false,
};

function functionSource(name: string, functions: readonly string[]): Source {
  const names: Names = { ...top, variables: [...top.variables, "a", "b"], functions, inFunction: true };
  return fc.oneof(
    statements(2, names).map((body) => `function ${name}(a?: any, b: any = 2): any { ${body} return a; }`),
    fc
      .tuple(expression(3, names), expression(2, names))
      .map(([value, def]) => `const ${name} = (a: any = ${def.replaceAll("b", "v1")}, ...b: any[]): any => ${value};`),
    statements(2, { ...names, inGenerator: true }).map(
      (body) =>
        `const ${name} = (x: any, y: any) => { function* g(a: any, b: any): any { ${body} yield* list(a); } const r: any[] = []; for (const e of g(x, y)) { r.push(e); if (r.length > 3) break; } return r; };`,
    ),
  );
}

const classSource: Source = fc
  .tuple(statements(1, { ...top, variables: ["v0", "a"], inFunction: true }), expression(2, top), expression(2, top))
  .map(
    ([
      body,
      field,
      other,
    ]) => `class C { #l: any = this.look(); look() { return [#n in this, #l in this]; } #n: any = ${field}; p: any = ${other}; static s = 0; constructor(public a?: any) { this.#n = a; C.s++; } get value() { return [this.#n, this.#l]; } set value(v) { this.#n = v; } m(a: any): any { ${body} } }
class D extends C { q = super.value; constructor(x: any) { super(x); this.value = [this.value]; } override get value() { return super.value; } override set value(v) { super.value = v; } override m(a: any): any { return [super.m(a), this.p]; } }`,
  );

/** Programs as TypeScript text. */
export const programs: Source = fc
  .tuple(
    classSource,
    functionSource("f0", []),
    functionSource("f1", ["f0"]),
    statements(3, { ...top, functions: ["f0", "f1"], classes: ["C", "D"] }),
    expression(3, { ...top, functions: ["f1"], classes: ["D"] }),
  )
  .map(
    ([classes, f0, f1, body, last]) =>
      `${prelude}${classes}\n${f0}\n${f1}\n${body}\nlog(new D(3).m(v0)); log(C.s, ${last}, fs.map((f) => f())); log(v0, v1, v2, v3, o);\n`,
  );
