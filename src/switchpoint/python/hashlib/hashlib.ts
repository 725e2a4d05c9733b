/**
 * Python's `hashlib`: md5, sha1 and the SHA-2 family, with real results. A hash object is not locked against two threads that
 * update it: each update is one operation.
 *
 * Hashing lets go of the GIL for 2,048 bytes and more, in the constructor and in `update`.
 * Source: CPython 3.12, Modules/_hashopenssl.c (HASHLIB_GIL_MINSIZE, EVP_update, EVPnew), Modules/hashlib.h; Lib/hashlib.py.
 */
import type { Sim } from "../../machine/traps.ts";
import { isAtLeast } from "../../gil/versions.ts";
import { bufferOf, type Buffer } from "../buffers/buffer.ts";
import { ValueError } from "../builtins.ts";
import { cCall } from "../c-call.ts";
import { costOf, HASH_DIGEST, HASH_UPDATE, HASHES } from "../c-costs.ts";
import { Digest, hexadecimal, type HashFunction } from "./hashes/digest.ts";
import { md5 as MD5 } from "./hashes/md5.ts";
import { sha1 as SHA1 } from "./hashes/sha1.ts";
import { sha224 as SHA224, sha256 as SHA256 } from "./hashes/sha256.ts";
import { sha384 as SHA384, sha512 as SHA512 } from "./hashes/sha512.ts";
import { currentThread } from "../interpreter.ts";
import type { Signatures } from "../signatures.ts";

/** What hashlib takes for bytes: a bytes-like object. */
export type BytesLike = ArrayBufferView | { readonly nbytes: number };

type Name = keyof typeof HASHES;
const FUNCTIONS: Readonly<Record<Name, HashFunction>> = {
  md5: MD5,
  sha1: SHA1,
  sha224: SHA224,
  sha256: SHA256,
  sha384: SHA384,
  sha512: SHA512,
};

/** From so many bytes on hashing lets go of the GIL. */
const GIL_MINSIZE = 2048;

/** The names that `new` takes. */
export const algorithms_available: ReadonlySet<string> = new Set(Object.keys(FUNCTIONS));
export const algorithms_guaranteed: ReadonlySet<string> = algorithms_available;

/** A hash in progress. */
export class HASH {
  readonly #digest: Digest;
  readonly #name: Name;

  constructor(made: unknown) {
    if (!(made instanceof Digest)) throw new TypeError("cannot create '_hashlib.HASH' instances");
    this.#digest = made;
    this.#name = made.of.name as Name;
  }

  get name(): string {
    return this.#name;
  }

  /** Bytes of the result, and of the blocks in which the function takes its input. */
  get digest_size(): number {
    return this.#digest.of.size;
  }
  get block_size(): number {
    return this.#digest.of.block;
  }

  /** Takes more bytes in. Lets go of the GIL for 2,048 and more. */
  *update(data: BytesLike): Sim<void> {
    const buffer = borrow(data);
    const ns = HASH_UPDATE + HASHES[this.#name].perByte * buffer.bytes.length;
    yield* hash("update", this.#digest, buffer, ns);
  }

  /** The hash of all that has been taken in. */
  *digest(): Sim<Uint8Array<ArrayBuffer>> {
    return yield* cCall({ kind: "digest", changes: this.#digest, ns: HASH_DIGEST, releasesGil: false, act: () => this.#digest.digest() });
  }

  /** The same as hexadecimal digits. */
  *hexdigest(): Sim<string> {
    return hexadecimal(yield* this.digest());
  }

  /** A hash object that goes on from here. */
  *copy(): Sim<HASH> {
    return yield* cCall({
      kind: "copy",
      changes: this.#digest,
      ns: HASH_UPDATE,
      releasesGil: false,
      act: () => new HASH(this.#digest.copy()),
    });
  }

  toString(): string {
    return `<${this.#name} _hashlib.HASH object>`;
  }
}

function borrow(data: unknown): Buffer {
  const { python } = currentThread().interpreter;
  if (typeof data === "string")
    throw new TypeError(
      isAtLeast(python, "3.10") ? "Strings must be encoded before hashing" : "Unicode-objects must be encoded before hashing",
    );
  return bufferOf(data, "object supporting the buffer API required");
}

function* hash(kind: string, digest: Digest, buffer: Buffer, ns: number): Sim<void> {
  const releasesGil = buffer.bytes.length >= GIL_MINSIZE;
  yield* cCall({ kind, reads: [buffer], changes: digest, ns, releasesGil, act: () => digest.update(buffer.bytes) });
}

function* start(name: Name, data: BytesLike): Sim<HASH> {
  const buffer = borrow(data);
  const digest = new Digest(FUNCTIONS[name]);
  yield* hash(name, digest, buffer, costOf(HASHES[name], buffer.bytes.length));
  return new HASH(digest);
}

const EMPTY = new Uint8Array(0);

/**
 * A hash object for a function by name.
 * @throws ValueError for one that is not here
 */
function* named(name: string, data: BytesLike = EMPTY): Sim<HASH> {
  const known = String(name).toLowerCase();
  if (!Object.hasOwn(FUNCTIONS, known)) throw new ValueError(`unsupported hash type ${name}`);
  return yield* start(known as Name, data);
}
export { named as new };

/** MD5 of `data`, and of what is given to `update`. */
export function* md5(data: BytesLike = EMPTY): Sim<HASH> {
  return yield* start("md5", data);
}
/** SHA-1. */
export function* sha1(data: BytesLike = EMPTY): Sim<HASH> {
  return yield* start("sha1", data);
}
/** SHA-224. */
export function* sha224(data: BytesLike = EMPTY): Sim<HASH> {
  return yield* start("sha224", data);
}
/** SHA-256. */
export function* sha256(data: BytesLike = EMPTY): Sim<HASH> {
  return yield* start("sha256", data);
}
/** SHA-384. */
export function* sha384(data: BytesLike = EMPTY): Sim<HASH> {
  return yield* start("sha384", data);
}
/** SHA-512. */
export function* sha512(data: BytesLike = EMPTY): Sim<HASH> {
  return yield* start("sha512", data);
}

export const signatures: Signatures = {};
