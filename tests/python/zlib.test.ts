/** zlib against node:zlib, and its errors against what CPython 3.13 says. */
import { deflateRawSync, deflateSync, inflateRawSync, inflateSync, crc32 } from "node:zlib";
import { expect, test } from "vitest";
import { adler32Of, crc32Of } from "../../src/switchpoint/python/zlib/deflate/checksums.ts";
import { Compressor, Decompressor } from "../../src/switchpoint/python/zlib/deflate/zlib-stream.ts";
import { lines, raises } from "../conformance/program.ts";

const TEXTS: readonly (readonly [string, Uint8Array])[] = [
  ["nothing", new Uint8Array(0)],
  ["one byte", Uint8Array.of(97)],
  ["repetition", Uint8Array.from({ length: 240_000 }, (_, at) => 97 + (at % 11))],
  ["a mixture", Uint8Array.from({ length: 150_000 }, (_, at) => ((at * at) >> 5) & 63)],
  ["noise", Uint8Array.from({ length: 70_000 }, (_, at) => (Math.imul(at, 2654435761) >>> 13) & 0xff)],
];
const bytes = (data: Uint8Array): number[] => [...data];
const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

test.each(TEXTS)("zlib reads what is compressed here: %s", (_, text) => {
  for (const level of [0, 1, 6, 9]) {
    expect(same(inflateSync(new Compressor(level, true).push(text, "finish")), text)).toBe(true);
    expect(same(inflateRawSync(new Compressor(level, false).push(text, "finish")), text)).toBe(true);
  }
});

test.each(TEXTS)("what zlib compresses is read here, whole and in pieces: %s", (_, text) => {
  for (const level of [0, 1, 9]) {
    for (const wrapped of [true, false]) {
      const packed = wrapped ? deflateSync(text, { level }) : deflateRawSync(text, { level });
      const whole = new Decompressor(wrapped);
      expect(same(whole.push(Buffer.concat([packed, Buffer.from("xyz")]), Infinity), text)).toBe(true);
      expect(whole.ended).toBe(true);
      expect(bytes(whole.rest())).toEqual(bytes(Buffer.from("xyz")));
      const pieces = new Decompressor(wrapped);
      const out: Uint8Array[] = [];
      for (let at = 0; at < packed.length; at += 777) out.push(pieces.push(packed.subarray(at, at + 777), Infinity));
      expect(same(Buffer.concat(out), text)).toBe(true);
      expect(pieces.ended).toBe(true);
    }
  }
});

test("a flush makes everything so far readable, and the stream goes on", () => {
  const stream = new Compressor(6, true);
  const [text, more] = [TEXTS[2]![1], TEXTS[3]![1]];
  const first = stream.push(text, "flush");
  const reader = new Decompressor(true);
  expect(same(reader.push(first, Infinity), text)).toBe(true);
  const rest = Buffer.concat([stream.push(more, "go on"), stream.push(new Uint8Array(0), "finish")]);
  expect(same(inflateSync(Buffer.concat([first, rest])), Buffer.concat([text, more]))).toBe(true);
  expect(same(reader.push(rest, Infinity), more)).toBe(true);
});

test("checksums", () => {
  for (const [, text] of TEXTS) expect(crc32Of(text)).toBe(crc32(text));
  expect(adler32Of(Buffer.from("Wikipedia"))).toBe(0x11e60398);
  expect(crc32Of(Buffer.from("bc"), crc32Of(Buffer.from("a")))).toBe(crc32("abc"));
});

const ZLIB = 'import * as zlib from "switchpoint/zlib"; const c = zlib.compress(new Uint8Array(100));';

test("the module: compress and decompress, in pieces too", () => {
  expect(
    lines(`${ZLIB} print(zlib.decompress(c).length, zlib.crc32(Uint8Array.of(97)), zlib.adler32(Uint8Array.of(97)));
const o = zlib.compressobj(9); const packed = [o.compress(new Uint8Array(7)), o.compress(new Uint8Array(8)), o.flush()].flatMap((each) => [...each]);
const d = zlib.decompressobj(); print(d.decompress(Uint8Array.from([...packed, 1, 2])).length, d.eof, d.unused_data.length);
const e = zlib.decompressobj(); print(e.decompress(c, 10).length, e.unconsumed_tail.length > 0, e.eof);
print(e.decompress(e.unconsumed_tail).length + e.flush().length, e.eof);`),
  ).toEqual(["100 3904355907 6422626", "15 True 2", "10 True False", "90 True"]);
});

test.each([
  ["zlib.decompress(c.slice(0, -1))", "error: Error -5 while decompressing data: incomplete or truncated stream"],
  ["zlib.decompress(new Uint8Array(0))", "error: Error -5 while decompressing data: incomplete or truncated stream"],
  ["zlib.decompress(Uint8Array.of(103, 97, 114))", "error: Error -3 while decompressing data: incorrect header check"],
  ["zlib.decompress(Uint8Array.from([...c.slice(0, -1), 77]))", "error: Error -3 while decompressing data: incorrect data check"],
  ["zlib.decompress(Uint8Array.of(120, 156, 255, 255))", "error: Error -3 while decompressing data: invalid block type"],
  ["zlib.decompress(Uint8Array.of(120, 156, 1, 5, 0, 0, 0))", "error: Error -3 while decompressing data: invalid stored block lengths"],
  ["zlib.compress(c, 10)", "error: Bad compression level"],
  ["zlib.compressobj(10)", "ValueError: Invalid initialization option"],
  ['zlib.compress("a" as any)', "TypeError: a bytes-like object is required, not 'str'"],
  ["zlib.decompressobj().decompress(c, -1)", "ValueError: max_length must be non-negative"],
  ["const o = zlib.compressobj(); o.flush(); o.compress(c)", "error: Error -2 while compressing data: inconsistent stream state"],
])("%s", (action, error) => {
  const program = `${ZLIB} try { ${action}; print("nothing raised"); } catch (e) { print((e as any).name + ": " + (e as any).message); }`;
  expect(lines(program)).toEqual([error]);
});

test.each(["bz2", "lzma"])("%s: a model of its format that reads back what it writes", (name) => {
  const setup = `import * as ${name} from "switchpoint/${name}"; const c = ${name}.compress(new Uint8Array(1000));`;
  expect(lines(`${setup} print(${name}.decompress(c).length, c.length < 100);`)).toEqual(["1000 True"]);
  const broken = lines(raises(setup, `${name}.decompress(c.slice(0, -1))`));
  expect(broken[0]).toMatch(/: Compressed data ended before the end-of-stream marker was reached$/);
  const garbage = lines(raises(setup, `${name}.decompress(new Uint8Array(9))`));
  expect(garbage).toEqual([name === "bz2" ? "OSError: Invalid data stream" : "LZMAError: Input format not supported by decoder"]);
});
