/**
 * Asks without a pause: the main thread hears Ctrl-C, and takes the threads' time.
 *
 * @fails polite "pause"
 */
import { Thread } from "switchpoint/threading";

export function waitFor(threads: Thread[]) {
  for (const t of threads) {
    while (t.is_alive()) {
      // not yet
    }
  }
}
