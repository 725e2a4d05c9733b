let yes = 0;

/** Counts the yes votes of one pile. Several threads count at once, a pile each. */
export function countPile(pile: string[]) {
  for (const vote of pile) {
    if (vote === "yes") yes += 1;
  }
}

/** All yes votes, once every pile has been counted. */
export function result() {
  return yes;
}
