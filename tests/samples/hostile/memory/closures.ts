/**
 * Functions that remember.
 * @exercise counter
 * @after solution
 * @mebibytes 128
 * @fails alone "more than 20000 steps"
 * @fails total "more than 20000 steps"
 */
const all: (() => unknown)[] = [];
while (true) {
  const much = Array.from({ length: 1000 }, (_, i) => () => i);
  all.push(() => much);
}
