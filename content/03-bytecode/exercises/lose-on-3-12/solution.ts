/** How often `update` was called. */
export let total = 0;

function one() {
  return 1;
}

/** Adds one to `total`. The load comes first, then the call: on entry to `one` the interpreter looks up. */
export function update() {
  total += one();
}
