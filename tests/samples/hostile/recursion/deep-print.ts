/**
 * The same, printed.
 * @exercise busy-cores
 * @fails says "more than 50000 steps"
 * @fails cores "more than 50000 steps"
 * @fails fast "more than 50000 steps"
 */
let deep: unknown[] = [];
for (let i = 0; i < 200000; i++) deep = [deep];
export function both() {
  print(deep);
  console.log(deep);
  JSON.stringify(deep);
}
