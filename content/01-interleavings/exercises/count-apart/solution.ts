const sums: number[] = [];

/** Counts the yes votes of one pile. Several threads count at once, a pile each. */
export function countPile(pile: string[]) {
  let yes = 0;
  for (const vote of pile) {
    if (vote === "yes") yes += 1;
  }
  sums.push(yes);
}

/** All yes votes, once every pile has been counted. */
export function result() {
  let total = 0;
  for (const sum of sums) total += sum;
  return total;
}
