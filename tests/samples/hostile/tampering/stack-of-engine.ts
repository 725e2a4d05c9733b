/**
 * A stack that shows the engine, or the machine.
 * @exercise counter
 * @fails alone "Error: nothing of the machine"
 * @fails total "Error: nothing of the machine"
 */
export function increment() {
  const { stack } = new Error("here");
  throw new Error(/node:|file:|inmate|vm\.js|engine/.test(stack!) ? "ESCAPED: " + stack : "nothing of the machine");
}
export function total() {
  return 2;
}
