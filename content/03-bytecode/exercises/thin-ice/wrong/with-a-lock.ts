/**
 * Right on every version, and not what was asked.
 *
 * @fails no-lock "another question"
 * @fails holds ""
 * @fails breaks ""
 */
import { Lock } from "switchpoint/threading";

const lock = new Lock();
export let till = 0;

export function price(item: string): number {
  return item === "tea" ? 3 : 4;
}

export function sell(item: string) {
  using _ = lock.held();
  till += price(item);
}
