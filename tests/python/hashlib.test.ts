/** Hash functions against node:crypto, through whole programs and alone. */
import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { Digest, hexadecimal, type HashFunction } from "../../src/switchpoint/python/hashlib/hashes/digest.ts";
import { md5 } from "../../src/switchpoint/python/hashlib/hashes/md5.ts";
import { sha1 } from "../../src/switchpoint/python/hashlib/hashes/sha1.ts";
import { sha224, sha256 } from "../../src/switchpoint/python/hashlib/hashes/sha256.ts";
import { sha384, sha512 } from "../../src/switchpoint/python/hashlib/hashes/sha512.ts";
import { lines, raises } from "../conformance/program.ts";

const FUNCTIONS: readonly HashFunction[] = [md5, sha1, sha224, sha256, sha384, sha512];
const bytes = (length: number): Uint8Array => Uint8Array.from({ length }, (_, at) => (at * 167 + length) & 0xff);

test.each(FUNCTIONS)("$name of every length around its blocks, in two pieces", (of) => {
  for (let length = 0; length < 300; length++) {
    const digest = new Digest(of);
    digest.update(bytes(length).subarray(0, length >> 1));
    digest.update(bytes(length).subarray(length >> 1));
    expect(hexadecimal(digest.digest())).toBe(createHash(of.name).update(bytes(length)).digest("hex"));
  }
});

test("a copy goes on by itself", () => {
  const digest = new Digest(sha256);
  digest.update(bytes(100));
  const copy = digest.copy();
  copy.update(bytes(1));
  expect(hexadecimal(digest.digest())).toBe(createHash("sha256").update(bytes(100)).digest("hex"));
});

const HASHLIB = 'import * as hashlib from "switchpoint/hashlib";';

test("the module: constructors, update, digest, hexdigest, copy, attributes", () => {
  expect(
    lines(`${HASHLIB} const abc = Uint8Array.of(97, 98, 99); const h = hashlib.sha256(abc); const copy = h.copy(); copy.update(abc);
print(h.hexdigest()); print(copy.hexdigest()); print(h.digest().length, h.name, h.digest_size, h.block_size); print(hashlib.new("MD5", abc).hexdigest());`),
  ).toEqual([
    createHash("sha256").update("abc").digest("hex"),
    createHash("sha256").update("abcabc").digest("hex"),
    "32 sha256 32 64",
    createHash("md5").update("abc").digest("hex"),
  ]);
});

test("errors of hashlib", () => {
  expect(lines(raises(HASHLIB, 'hashlib.sha256("a" as any)'), { python: "3.13" })).toEqual([
    "TypeError: Strings must be encoded before hashing",
  ]);
  expect(lines(raises(HASHLIB, 'hashlib.md5("a" as any)'), { python: "3.9" })).toEqual([
    "TypeError: Unicode-objects must be encoded before hashing",
  ]);
  expect(lines(raises(HASHLIB, "hashlib.sha256(5 as any)"))).toEqual(["TypeError: object supporting the buffer API required"]);
  expect(lines(raises(HASHLIB, 'hashlib.new("foo")'))).toEqual(["ValueError: unsupported hash type foo"]);
});
