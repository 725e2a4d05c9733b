/**
 * CRC-32 and Adler-32; each goes on from an earlier value.
 *
 * Source: RFC 1952, section 8; RFC 1950, section 8.2.
 */
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** CRC-32 of bytes; `from`: that of the bytes before them. */
export function crc32Of(bytes: Uint8Array, from = 0): number {
  let crc = ~from;
  for (const byte of bytes) crc = TABLE[(crc ^ byte) & 0xff]! ^ (crc >>> 8);
  return ~crc >>> 0;
}

/** Sums of so many bytes stay below 2^32. */
const STRETCH = 5552;
const MODULUS = 65_521;

/** Adler-32 of bytes; `from`: that of the bytes before them. */
export function adler32Of(bytes: Uint8Array, from = 1): number {
  let low = from & 0xffff;
  let high = from >>> 16;
  for (let start = 0; start < bytes.length; start += STRETCH) {
    for (const byte of bytes.subarray(start, start + STRETCH)) {
      low += byte;
      high += low;
    }
    low %= MODULUS;
    high %= MODULUS;
  }
  return (high * 0x10000 + low) >>> 0;
}
