/**
 * A map filled by one call each.
 * @exercise counter
 * @after solution
 * @mebibytes 128
 * @fails alone "more than 20000 steps"
 * @fails total "more than 20000 steps"
 */
const map = new Map<number, unknown>();
for (let i = 0; ; i++) map.set(i, new Map(Array.from({ length: 1000 }, (_, k) => [k, map])));
