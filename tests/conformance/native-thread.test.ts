/** Threads of C code on raw memory, and what they do to reference counts. */
import { expect, test } from "vitest";
import { explore, lines, run } from "./program.ts";

const NATIVE = `import { native_thread, RefCounted, assert, work } from "switchpoint"; import { Thread } from "switchpoint/threading"; import { bytearray, memoryview } from "switchpoint/builtins"; import { sleep } from "switchpoint/time";`;

test("a native thread runs beside a Python thread, on another core", () => {
  const program = (native: boolean): string => `${NATIVE} const data = new bytearray(1);
function spin(memory: Uint8Array) { for (let i = 0; i < 300000; i++) memory[0] = i & 255; }
const t = ${native ? "native_thread(data, spin)" : "new Thread({ target: spin, args: [data] })"}; ${native ? "" : "t.start();"}
spin(new bytearray(1)); t.join(); print(data[0]);`;
  const [alone, both] = [run(program(false), { cores: 2, python: "3.12" }), run(program(true), { cores: 2, python: "3.12" })];
  expect(both.stdout).toBe(alone.stdout);
  expect(both.time).toBeLessThan(0.6 * alone.time);
});

test("the memory is pinned until the thread has ended", () => {
  const program = `${NATIVE} const data = new bytearray(2); const t = native_thread(data, (memory) => { sleep(0.1); memory[1] = 7; });
try { data.append(1); } catch (e) { print((e as any).name); } t.join(); data.append(1); print([...data].join(" "));`;
  expect(lines(program, { cores: 2 })).toEqual(["BufferError", "0 7 1"]);
});

test("two native threads on the same byte lose an update; on different bytes they do not", () => {
  const program = (at: string): string => `${NATIVE} const data = new bytearray(2);
function add(memory: Uint8Array, at: number) { memory[at] += 1; }
const threads = [0, 1].map((n) => native_thread(data, add, ${at})); for (const t of threads) t.join(); assert(data[0] + data[1] === 2, "lost");`;
  expect(explore(program("0"))).toMatchObject({ verdict: "error", finding: { message: "AssertionError: lost" } });
  expect(explore(program("n"))).toMatchObject({ verdict: "ok", complete: true });
});

test("two views of the same memory are in each other's way", () => {
  const program = `${NATIVE} const data = new bytearray(2); const view = new memoryview(data);
const threads = [data, view].map((memory) => new Thread({ target: () => { memory[0] += 1; } })); for (const t of threads) t.start(); for (const t of threads) t.join();
assert(data[0] === 2, "lost");`;
  expect(explore(program)).toMatchObject({ verdict: "error" });
});

test("a method of one view is in the way of an element of another; so is a new view in the way of a resize", () => {
  const program = (first: string, second: string): string => `${NATIVE} const data = new bytearray(2); const view = data.subarray(0);
const threads = [() => { ${first} }, () => { ${second} }].map((target) => new Thread({ target })); for (const t of threads) t.start(); for (const t of threads) t.join();`;
  expect(explore(program("view.fill(1);", "assert(data[0] === 0);"))).toMatchObject({ verdict: "error" });
  expect(explore(program("new memoryview(data);", "data.append(1);"))).toMatchObject({ verdict: "error" });
});

const COUNT = (start: string): string => `${NATIVE} const object = new RefCounted("x"); const memory = new bytearray(1);
function borrow() { object.incref(); object.decref(); }
${start} borrow(); for (const t of threads) t.join(); assert(object.refcount() === 1, "the count is " + object.refcount());`;

test("a reference count is safe among Python threads, and gets lost in a native one", () => {
  const python = "const threads = [1].map(() => new Thread({ target: borrow })); for (const t of threads) t.start();";
  expect(explore(COUNT(python))).toMatchObject({ verdict: "ok", complete: true });
  const native = "const threads = [native_thread(memory, borrow)];";
  const found = explore(COUNT(native));
  expect(found.verdict).toBe("error");
});
