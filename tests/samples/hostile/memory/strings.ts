/**
 * Text that doubles.
 * @exercise counter
 * @after solution
 * @mebibytes 128
 * @error MemoryLimit
 */
const all: string[] = [];
for (let i = 0; ; i++) all.push((i + "x".repeat(1 << 20)).split("").join("y"));
