/**
 * A thread that sleeps lets go of the GIL on every version; that is no news.
 *
 * @fails by-itself "lets go of the GIL anyway"
 * @fails loses ""
 */
import { sleep } from "switchpoint/time";

export let total = 0;

export function update() {
  const before = total;
  sleep(0.001);
  total = before + 1;
}
