/**
 * Numbers of millions of digits.
 * @exercise counter
 * @after solution
 * @mebibytes 128
 * @seconds 5
 * @error MemoryLimit
 */
const all: bigint[] = [];
for (let i = 0; ; i++) all.push((1n << BigInt((1 << 29) + i)));
