/**
 * The wall, by itself: whatever code gets into the realm, it reaches nothing outside and harms nobody else. The engine here
 * is a stand-in that runs one piece of hostile JavaScript as it is; the real compiler would refuse most of it.
 */
import { expect, test } from "vitest";
import { performWith, type Ending, type Limits } from "../../src/switchpoint/cli/realm.ts";
import type { Request } from "../../src/switchpoint/engine/protocol.ts";

const request: Request = { do: "run", files: [], options: {} };
const limits: Limits = { seconds: 10, mebibytes: 256 };

/** Runs the body of a function inside the wall; what it returns, as text. */
async function inside(body: string, caps: Limits = limits): Promise<string> {
  const piece = { url: "hostile.ts", code: `(function () { ${body} })` };
  const compiler = `globalThis.switchpointCompiler = { prepare: () => ${JSON.stringify(JSON.stringify({ ok: true, pieces: [piece] }))} };`;
  const engine = `globalThis.switchpointEngine = {
    perform: (request, prepared, [hostile]) => JSON.stringify({ do: "fault", message: String(hostile()) }),
  };`;
  return told(await performWith({ compiler, engine }, request, caps));
}

function told(ending: Ending): string {
  if (ending.how !== "answered") return ending.how;
  return ending.response.do === "fault" ? ending.response.message : ending.response.do;
}

test("what is returned arrives", async () => {
  expect(await inside("return 6 * 7")).toBe("42");
});

test("the realm has the language's globals and no others", async () => {
  const names = await inside("return Object.getOwnPropertyNames(globalThis).filter((name) => /^[a-z]/.test(name)).sort()");
  expect(names).toBe(
    "decodeURI,decodeURIComponent,encodeURI,encodeURIComponent,escape,eval,globalThis,isFinite,isNaN,parseFloat,parseInt,undefined,unescape",
  );
});

const attempt = (code: string) =>
  `try { return typeof (${code}) } catch (fault) { return fault.constructor === EvalError ? "refused" : String(fault) }`;

test.each([
  ["a function's constructor", `(function () {}).constructor("return process")()`],
  ["a generator function's constructor", `(function* () {}).constructor("yield process")().next()`],
  ["an async function's constructor", `(async function () {}).constructor("return process")()`],
  ["the global object's constructor", `globalThis.constructor.constructor("return process")()`],
  ["indirect eval", `(0, eval)("process")`],
  [
    "the constructor of an error of the host's stack",
    `(() => { try { null.x } catch (e) { return e.constructor.constructor("return process")() } })()`,
  ],
])("no code from strings: %s", async (_, code) => {
  expect(await inside(attempt(code))).toBe("refused");
});

test.each([
  "process",
  "require",
  "module",
  "Buffer",
  "console",
  "fetch",
  "setTimeout",
  "WebAssembly",
  "SharedArrayBuffer",
  "Atomics",
  "performance",
])("there is no %s", async (name) => {
  expect(await inside(`return typeof ${name}`)).toBe("undefined");
});

test("an error hook sees call sites of this realm that lead nowhere", async () => {
  const seen = await inside(`
    let sites;
    Error.prepareStackTrace = (_, all) => { sites = all; return ""; };
    try { null.x } catch (e) { e.stack }
    const ours = (value) => value == null || value === globalThis || value instanceof Object;
    return sites.every((site) => site instanceof Object && ours(site.getThis()) && ours(site.getFunction()));
  `);
  expect(seen).toBe("true");
});

test("import() ends in nothing, and gives no object of the host", async () => {
  const piece = `globalThis.seen = "nothing"; import("node:fs").then(() => (globalThis.seen = "module"), (e) => (globalThis.seen = typeof e)); return globalThis.seen;`;
  expect(await inside(piece)).toBe("nothing");
});

test.each([
  ["an error", `throw new TypeError("mine")`, /^the engine failed: TypeError: mine/],
  ["nothing", "throw undefined", /^the engine failed$/],
  [
    "an object that fails when looked at",
    "throw new Proxy({}, { get() { throw 1; }, getPrototypeOf() { throw 1; } })",
    /^the engine failed$/,
  ],
  ["an object that never answers", "throw new Proxy({}, { get() { while (true); } })", /^out of time$/],
])("an exception that is %s ends inside", async (_, body, told) => {
  expect(await inside(body, { ...limits, seconds: 3 })).toMatch(told);
});

test("an object instead of text is refused, however it converts", async () => {
  const compiler = `globalThis.switchpointCompiler = { prepare: () => '{"ok":false,"faults":[]}' };`;
  const engine = `globalThis.switchpointEngine = { perform: () => ({ toString: () => "{}" }) };`;
  expect(told(await performWith({ compiler, engine }, request, limits))).toBe("crashed");
});

test("the prototypes of what went in belong to the realm", async () => {
  expect(await inside(`return Object.getPrototypeOf(Object.getPrototypeOf(arguments)) === null || arguments.constructor === Object`)).toBe(
    "true",
  );
});

test.each([
  ["an endless loop", "while (true);"],
  ["an endless match in native code", `return /^(a+)+$/.test("a".repeat(60) + "b")`],
  ["an endless conversion", `String({ toString() { while (true); } })`],
])("%s ends at the time cap", async (_, body) => {
  expect(await inside(body, { ...limits, seconds: 0.2 })).toBe("out of time");
});

test.each([
  ["objects", "const all = []; while (true) all.push({ all, n: all.length });"],
  ["typed arrays", "const all = []; while (true) all.push(new Uint8Array(1 << 24).fill(1));"],
  ["one string", `let text = "x"; const all = []; while (true) { all.push((text + all.length).repeat(1 << 20).split("")); }`],
])("a memory bomb of %s ends at the memory cap", async (_, body) => {
  expect(await inside(body, { seconds: 20, mebibytes: 128 })).toBe("out of memory");
});

test("endless recursion is an error of the realm's own", async () => {
  expect(
    await inside(`const f = () => f(); try { f() } catch (e) { return e instanceof RangeError && e.constructor.constructor === Function }`),
  ).toBe("true");
});

test("what one program changes is gone for the next, and so is what it left to run later", async () => {
  const left = await inside(`
    globalThis.mark = 1; Array.prototype.mark = 1; Object.prototype.mark = 1; JSON.parse = () => 1;
    Promise.resolve().then(() => { globalThis.switchpointEngine = null; });
    return "left";
  `);
  expect(left).toBe("left");
  expect(await inside("return [typeof mark, [].mark, ({}).mark, JSON.parse('2')].join()")).toBe("undefined,,,2");
});

test("nothing can be made to run after the answer", async () => {
  expect(await inside("return [typeof FinalizationRegistry, typeof WeakRef].join()")).toBe("undefined,undefined");
});
