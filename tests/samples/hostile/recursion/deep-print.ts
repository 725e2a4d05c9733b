/**
 * The same, printed.
 * @exercise busy-cores
 */
let deep: unknown[] = [];
for (let i = 0; i < 200000; i++) deep = [deep];
export function both() {
  print(deep);
  console.log(deep);
  JSON.stringify(deep);
}
