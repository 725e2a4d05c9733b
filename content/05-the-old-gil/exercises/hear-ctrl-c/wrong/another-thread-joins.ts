/**
 * The joins are moved to a helper thread, for which the main thread then waits just as deaf.
 *
 * @fails heard "main thread"
 */
import { Thread } from "switchpoint/threading";

function joinAll(threads: Thread[]) {
  for (const t of threads) t.join();
}

export function waitFor(threads: Thread[]) {
  const helper = new Thread({ target: joinAll, args: [threads] });
  helper.start();
  helper.join();
}
