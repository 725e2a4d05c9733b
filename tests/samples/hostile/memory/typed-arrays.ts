/**
 * Memory beside the heap.
 * @exercise counter
 * @after solution
 * @mebibytes 128
 * @error MemoryLimit
 */
const all: unknown[] = [];
while (true) all.push(new Uint8Array(1 << 26).fill(1));
