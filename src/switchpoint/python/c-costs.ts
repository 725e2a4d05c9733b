/**
 * What calls of C code cost, in nanoseconds: so much a call, and so much a byte. Measured on CPython 3.12.1 (best of seven) on a
 * machine of the kind under reference/cpython-measured.json, two virtual cores at 2.5 GHz; for the compressors on English-like
 * text. Only ratios count.
 *
 * Left to others: whether a call lets go of the GIL (the module that makes it).
 */

/** The price of one kind of call. */
export interface CCost {
  /** Nanoseconds a call. */
  readonly fixed: number;
  /** Nanoseconds a byte. */
  readonly perByte: number;
}

/** Nanoseconds of a call on so many bytes. */
export function costOf({ fixed, perByte }: CCost, bytes: number): number {
  return Math.round(fixed + perByte * bytes);
}

/** hashlib: the constructor; `update` costs HASH_UPDATE besides the bytes, `digest` HASH_DIGEST. */
export const HASHES = {
  md5: { fixed: 480, perByte: 1.5 },
  sha1: { fixed: 490, perByte: 0.6 },
  sha224: { fixed: 490, perByte: 0.64 },
  sha256: { fixed: 490, perByte: 0.64 },
  sha384: { fixed: 490, perByte: 1.31 },
  sha512: { fixed: 490, perByte: 1.31 },
} as const satisfies Readonly<Record<string, CCost>>;
export const HASH_UPDATE = 130;
export const HASH_DIGEST = 450;

/** zlib, by level 1 … 9 (level 0 stores); per byte of what is not compressed. */
export const DEFLATE: readonly CCost[] = [
  { fixed: 2_700, perByte: 0.5 },
  ...[10.5, 13, 17, 25, 33, 46.6, 60, 140, 279].map((perByte) => ({ fixed: 4_200, perByte })),
];
export const INFLATE: CCost = { fixed: 1_500, perByte: 2.5 };
export const CRC32: CCost = { fixed: 170, perByte: 0.41 };
export const ADLER32: CCost = { fixed: 170, perByte: 0.38 };

export const BZ2_COMPRESS: CCost = { fixed: 18_000, perByte: 91 };
export const BZ2_DECOMPRESS: CCost = { fixed: 9_000, perByte: 24.5 };
export const LZMA_COMPRESS: CCost = { fixed: 800_000, perByte: 296 };
export const LZMA_DECOMPRESS: CCost = { fixed: 20_000, perByte: 9 };

/** pickle, per byte of the pickle that is not the contents of a bytes object; and those. Lists of numbers, text and dicts lie between 2 and 20. */
export const PICKLE_DUMPS: CCost = { fixed: 620, perByte: 10 };
export const PICKLE_LOADS: CCost = { fixed: 500, perByte: 12 };
export const PICKLE_RAW = 0.05;

/** json, per character. */
export const JSON_DUMPS: CCost = { fixed: 1_500, perByte: 27 };
export const JSON_LOADS: CCost = { fixed: 1_500, perByte: 24 };

/** Copying memory. */
export const COPY: CCost = { fixed: 100, perByte: 0.05 };
