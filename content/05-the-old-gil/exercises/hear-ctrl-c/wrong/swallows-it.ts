/**
 * Hears it, and goes on as if nothing had been.
 *
 * @fails heard "has not been heard"
 */
import { Thread } from "switchpoint/threading";

export function waitFor(threads: Thread[]) {
  for (const t of threads) {
    while (t.is_alive()) {
      try {
        t.join(0.1);
      } catch {
        // try again
      }
    }
  }
}
