import { Thread } from "switchpoint/threading";

/** Comes back when all of these threads have ended. */
export function waitFor(threads: Thread[]) {
  for (const t of threads) {
    while (t.is_alive()) {
      t.join(0.1);
    }
  }
}
