import { Thread } from "switchpoint/threading";

/** Comes back when all of these threads have ended. */
export function waitFor(threads: Thread[]) {
  for (const t of threads) {
    t.join();
  }
}
