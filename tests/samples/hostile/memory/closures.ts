/**
 * Functions that remember.
 * @exercise counter
 * @after solution
 * @mebibytes 128
 */
const all: (() => unknown)[] = [];
while (true) {
  const much = Array.from({ length: 1000 }, (_, i) => () => i);
  all.push(() => much);
}
