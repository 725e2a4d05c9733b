/** CONFORMANCE.md, "GIL and C code": rows NOGIL-01, NOGIL-02, NOGIL-04, BUF-01. */
import { expect, test } from "vitest";
import { lines, raises } from "./program.ts";

const PYTHON3 = ["3.8", "3.9", "3.10", "3.11", "3.12", "3.13"];

const MODULES = `import { Thread } from "switchpoint/threading"; import { monotonic, sleep } from "switchpoint/time";
import * as hashlib from "switchpoint/hashlib"; import * as zlib from "switchpoint/zlib"; import * as bz2 from "switchpoint/bz2"; import * as lzma from "switchpoint/lzma";`;

/** The longest gap of a ticker that sleeps 1 ms while another thread makes a call, as a part of the call's time. */
function gapDuring(call: string, python: string, setup = ""): number {
  const program = `${MODULES}
${setup}
let done = false; let longest = 0;
function ticker() {
  let last = monotonic();
  while (!done) { sleep(0.001); const now = monotonic(); longest = Math.max(longest, now - last); last = now; }
}
const t = new Thread({ target: ticker }); t.start();
sleep(0.05); longest = 0; const from = monotonic(); ${call}; const took = monotonic() - from; done = true; t.join(); print(longest / took, took);`;
  const [gap, took] = lines(program, { python, cores: 2 })[0]!.split(" ").map(Number) as [number, number];
  expect(took).toBeGreaterThan(0.005);
  return gap;
}

test.each(PYTHON3)("NOGIL-01 on %s: hashlib lets go of the GIL for 2,048 bytes and more", (python) => {
  // The fastest to compute for the host, the slowest on the clock.
  const big = "const data = new Uint8Array(5 * 1024 * 1024);";
  expect(gapDuring("hashlib.md5(data)", python, big)).toBeLessThan(0.3);
  expect(gapDuring("hashlib.md5().update(data)", python, big)).toBeLessThan(0.3);
});

/** How long two threads need for 2,000 calls each, over how long one needs for 4,000. */
function togetherOverAlone(call: string, python: string): number {
  const program = `${MODULES}
function many(count: number) { for (let i = 0; i < count; i++) { ${call}; } }
const a = monotonic(); many(1000); const alone = monotonic() - a;
const b = monotonic(); const threads = [1, 2].map(() => new Thread({ target: many, args: [500] })); for (const t of threads) t.start(); for (const t of threads) t.join();
print((monotonic() - b) / alone);`;
  return Number(lines(program, { python, cores: 2 })[0]);
}

test("NOGIL-01: 2,047 bytes keep the GIL, in the constructor and in update", () => {
  const setup = (length: number): string => `hashlib.md5(new Uint8Array(${length}))`;
  expect(togetherOverAlone(setup(2047), "3.12")).toBeGreaterThan(0.9);
  expect(togetherOverAlone(setup(2048), "3.12")).toBeLessThan(0.9);
  const update = (length: number): string => `hashlib.md5().update(new Uint8Array(${length}))`;
  expect(togetherOverAlone(update(2047), "3.12")).toBeGreaterThan(0.9);
  expect(togetherOverAlone(update(20_000), "3.12")).toBeLessThan(0.8);
});

test.each(PYTHON3)("NOGIL-02 on %s: zlib, bz2 and lzma let go of the GIL", (python) => {
  const data = "const data = new Uint8Array(1024 * 1024);";
  for (const call of ["zlib.compress(data)", "bz2.compress(data)", "lzma.compress(data)", "lzma.decompress(packed)"]) {
    expect(gapDuring(call, python, `${data} const packed = lzma.compress(data);`)).toBeLessThan(0.3);
  }
  const large = "const data = new Uint8Array(32 * 1024 * 1024);";
  expect(gapDuring("zlib.crc32(data)", python, large)).toBeLessThan(0.3);
  expect(gapDuring("zlib.adler32(data)", python, large)).toBeLessThan(0.3);
});

test("NOGIL-02: checksums of 5,120 bytes keep the GIL, of more they do not; compressing lets go at any size", () => {
  expect(togetherOverAlone("zlib.crc32(new Uint8Array(5120))", "3.12")).toBeGreaterThan(0.9);
  expect(togetherOverAlone("zlib.crc32(new Uint8Array(20000))", "3.12")).toBeLessThan(0.9);
  expect(togetherOverAlone("zlib.compress(new Uint8Array(100))", "3.12")).toBeLessThan(0.9);
});

test.each(PYTHON3)("NOGIL-04 on %s: sort, join, regular expressions and json keep the GIL for the whole call", (python) => {
  const numbers = "const numbers = Array.from({ length: 200000 }, (_, i) => (i * 7919) % 200003);";
  expect(gapDuring("numbers.sort()", python, numbers)).toBeGreaterThan(0.8);
  expect(gapDuring("JSON.stringify(numbers)", python, numbers)).toBeGreaterThan(0.8);
  expect(gapDuring("JSON.parse(text)", python, `${numbers} const text = JSON.stringify(numbers);`)).toBeGreaterThan(0.8);
  expect(gapDuring('words.join("")', python, 'const words = Array.from({ length: 700000 }, () => "a");')).toBeGreaterThan(0.8);
  expect(gapDuring("/z+c/.test(text)", python, 'const text = "ab".repeat(300000);')).toBeGreaterThan(0.8);
});

const BUFFERS = 'import { bytearray, memoryview } from "switchpoint/builtins"; const data = new bytearray([1, 2, 3]);';

test("BUF-01: a bytearray keeps its size while a memoryview has its memory", () => {
  const setup = `${BUFFERS} const view = new memoryview(data);`;
  const text = "BufferError: Existing exports of data: object cannot be re-sized";
  expect(lines(raises(setup, "data.append(4)"))).toEqual([text]);
  expect(lines(raises(setup, "data.pop()"))).toEqual([text]);
  expect(lines(raises(setup, "data.clear()"))).toEqual([text]);
  expect(lines(`${setup} view[0] = 9; print(data[0], data.length); view.release(); data.append(4); print(data.length, data[3]);`)).toEqual([
    "9 3",
    "4 4",
  ]);
  expect(lines(raises(`${setup} view.release();`, "view.tobytes()"))).toEqual([
    "ValueError: operation forbidden on released memoryview object",
  ]);
});

test("BUF-01: a part of a view is a view; `using` releases it", () => {
  const setup = `${BUFFERS} const view = new memoryview(data); const part = view.slice(1); view.release();`;
  expect(lines(raises(setup, "data.append(4)"))).toEqual(["BufferError: Existing exports of data: object cannot be re-sized"]);
  expect(lines(`${setup} part[0] = 7; part.release(); data.append(4); print([...data].join(" "));`)).toEqual(["1 7 3 4"]);
  expect(lines(`${BUFFERS} { using view = new memoryview(data); view[2] = 5; } data.append(6); print([...data].join(" "));`)).toEqual([
    "1 2 5 6",
  ]);
});

test("a C call pins the memory that it works on without the GIL", () => {
  const program = `${MODULES} import { bytearray } from "switchpoint/builtins"; const data = new bytearray(4 * 1024 * 1024);
const t = new Thread({ target: () => { hashlib.sha256(data); } }); t.start(); sleep(0.001);
try { data.append(1); print("resized"); } catch (e) { print((e as any).name); } t.join(); data.append(1); print(data.length);`;
  expect(lines(program, { cores: 2 })).toEqual(["BufferError", "4194305"]);
});
