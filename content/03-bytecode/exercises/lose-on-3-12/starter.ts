/** How often `update` was called. */
export let total = 0;

/** Adds one to `total`. */
export function update() {
  total += 1;
}
