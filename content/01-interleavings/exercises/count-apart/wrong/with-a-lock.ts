/**
 * Right, but shared all the same.
 *
 * @fails apart "Lock"
 */
import { Lock } from "switchpoint/threading";

const lock = new Lock();
let yes = 0;

export function countPile(pile: string[]) {
  for (const vote of pile) {
    using _ = lock.held();
    if (vote === "yes") yes += 1;
  }
}

export function result() {
  return yes;
}
