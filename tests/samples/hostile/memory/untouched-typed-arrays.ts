/**
 * Memory beside the heap that is reserved only.
 * @exercise counter
 * @after solution
 * @mebibytes 128
 * @seconds 2
 * @error TimeLimit
 */
const all: unknown[] = [];
while (true) all.push(new Uint8Array(1 << 30));
