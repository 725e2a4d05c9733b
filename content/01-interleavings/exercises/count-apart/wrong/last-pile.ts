/**
 * Keeps one slot for everybody: the last pile wins.
 *
 * @fails alone "two piles, one after the other"
 * @fails piles "first"
 * @fails apart "first"
 */
let last = 0;

export function countPile(pile: string[]) {
  let mine = 0;
  for (const vote of pile) {
    if (vote === "yes") mine += 1;
  }
  last = mine;
}

export function result() {
  return last;
}
