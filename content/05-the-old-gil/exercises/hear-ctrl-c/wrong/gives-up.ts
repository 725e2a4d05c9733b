/**
 * Waits for a while, and then takes it that the thread has ended.
 *
 * @fails ends "still running"
 * @fails heard "first"
 * @fails polite "first"
 */
import { Thread } from "switchpoint/threading";

export function waitFor(threads: Thread[]) {
  for (const t of threads) {
    t.join(0.0005);
  }
}
