/**
 * Counts apart, and then adds to the shared sum: a read and a write after all.
 *
 * @fails piles "read and a write"
 * @fails apart "first"
 */
let yes = 0;

export function countPile(pile: string[]) {
  let mine = 0;
  for (const vote of pile) {
    if (vote === "yes") mine += 1;
  }
  yes += mine;
}

export function result() {
  return yes;
}
