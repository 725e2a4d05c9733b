/**
 * Text as bytes and back: UTF-8, ASCII, Latin-1, as `str.encode` and `bytes.decode` do it. The host's TextEncoder is not part of
 * a program's realm.
 *
 * Source: CPython 3.13, Objects/unicodeobject.c; RFC 3629.
 */
import { LookupError, UnicodeDecodeError, UnicodeEncodeError } from "../builtins.ts";

/** What to do with what cannot be encoded or decoded. "surrogatepass" is pickle's. */
export type ErrorHandler = "strict" | "ignore" | "replace" | "surrogatepass";

type Encoding = "utf-8" | "ascii" | "latin-1";
const ALIASES: Readonly<Record<string, Encoding>> = {
  "utf-8": "utf-8",
  utf8: "utf-8",
  ascii: "ascii",
  "us-ascii": "ascii",
  "latin-1": "latin-1",
  latin1: "latin-1",
  "iso-8859-1": "latin-1",
};

function encodingNamed(name: string): Encoding {
  const known = ALIASES[name.toLowerCase().replaceAll("_", "-")];
  if (known === undefined) throw new LookupError(`unknown encoding: ${name}`);
  return known;
}

/**
 * The bytes of a text.
 * @throws UnicodeEncodeError for characters that the encoding has not, LookupError for an unknown encoding
 */
export function encode(text: string, encoding = "utf-8", errors: ErrorHandler = "strict"): Uint8Array<ArrayBuffer> {
  const known = encodingNamed(encoding);
  const bytes: number[] = [];
  let at = 0;
  for (const character of text) {
    const point = character.codePointAt(0)!;
    if (known === "utf-8" && (errors === "surrogatepass" || (point & 0x1ff800) !== 0xd800)) utf8(point, bytes);
    else if (known !== "utf-8" && point < (known === "ascii" ? 0x80 : 0x100)) bytes.push(point);
    else if (errors === "replace") bytes.push(0x3f);
    else if (errors !== "ignore") throw new UnicodeEncodeError(encodeComplaint(known, point, at));
    at++;
  }
  return Uint8Array.from(bytes);
}

function utf8(point: number, bytes: number[]): void {
  if (point < 0x80) bytes.push(point);
  else if (point < 0x800) bytes.push(0xc0 | (point >> 6), 0x80 | (point & 63));
  else if (point < 0x10000) bytes.push(0xe0 | (point >> 12), 0x80 | ((point >> 6) & 63), 0x80 | (point & 63));
  else bytes.push(0xf0 | (point >> 18), 0x80 | ((point >> 12) & 63), 0x80 | ((point >> 6) & 63), 0x80 | (point & 63));
}

function encodeComplaint(encoding: Encoding, point: number, at: number): string {
  const hex = point.toString(16);
  const shown =
    point < 0x100 ? `\\x${hex.padStart(2, "0")}` : point < 0x10000 ? `\\u${hex.padStart(4, "0")}` : `\\U${hex.padStart(8, "0")}`;
  const reason = encoding === "utf-8" ? "surrogates not allowed" : `ordinal not in range(${encoding === "ascii" ? 128 : 256})`;
  return `'${encoding}' codec can't encode character '${shown}' in position ${at}: ${reason}`;
}

/**
 * The text of bytes.
 * @throws UnicodeDecodeError for bytes that mean nothing, LookupError for an unknown encoding
 */
export function decode(bytes: Uint8Array, encoding = "utf-8", errors: ErrorHandler = "strict"): string {
  const known = encodingNamed(encoding);
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length;) {
    const [point, length, reason] = known === "utf-8" ? utf8At(bytes, at, errors === "surrogatepass") : byteAt(bytes, at, known);
    if (point >= 0) pieces.push(String.fromCodePoint(point));
    else if (errors === "replace") pieces.push("\ufffd");
    else if (errors !== "ignore") throw new UnicodeDecodeError(decodeComplaint(known, bytes, at, length, reason));
    at += length;
  }
  return pieces.join("");
}

/** A code point (-1: none), how many bytes it or the mistake takes, and what is wrong. */
type Decoded = readonly [point: number, length: number, reason: string];

function byteAt(bytes: Uint8Array, at: number, encoding: Encoding): Decoded {
  const byte = bytes[at]!;
  return encoding === "ascii" && byte > 0x7f ? [-1, 1, "ordinal not in range(128)"] : [byte, 1, ""];
}

function utf8At(bytes: Uint8Array, at: number, surrogates: boolean): Decoded {
  const first = bytes[at]!;
  if (first < 0x80) return [first, 1, ""];
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  if (first < 0xc2 || first > 0xf4) return [-1, 1, "invalid start byte"];
  let point = first & (0x7f >> length);
  for (let i = 1; i < length; i++) {
    if (at + i >= bytes.length) return [-1, i, "unexpected end of data"];
    const byte = bytes[at + i]!;
    if ((byte & 0xc0) !== 0x80 || (i === 1 && isWrongSecond(first, byte, surrogates))) return [-1, i, "invalid continuation byte"];
    point = (point << 6) | (byte & 63);
  }
  return [point, length, ""];
}

/** Too long, a surrogate, or beyond U+10FFFF. */
function isWrongSecond(first: number, second: number, surrogates: boolean): boolean {
  if (first === 0xe0) return second < 0xa0;
  if (first === 0xed) return !surrogates && second > 0x9f;
  if (first === 0xf0) return second < 0x90;
  return first === 0xf4 && second > 0x8f;
}

function decodeComplaint(encoding: Encoding, bytes: Uint8Array, at: number, length: number, reason: string): string {
  const what =
    length === 1 ? `byte 0x${bytes[at]!.toString(16).padStart(2, "0")} in position ${at}` : `bytes in position ${at}-${at + length - 1}`;
  return `'${encoding}' codec can't decode ${what}: ${reason}`;
}
