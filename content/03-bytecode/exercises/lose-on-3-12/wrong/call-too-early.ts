/**
 * There is a call, but it is over before `total` is read.
 *
 * @fails loses "between the load"
 */
export let total = 0;

function one() {
  return 1;
}

export function update() {
  const step = one();
  total += step;
}
