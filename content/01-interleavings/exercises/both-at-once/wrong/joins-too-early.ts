/**
 * Waits for the first thread before it starts the second: right, and not concurrent.
 *
 * @fails time "in progress"
 */
import { Thread } from "switchpoint/threading";
import { sleep } from "switchpoint/time";

function priceAt(shop: number) {
  sleep(1);
  return 10 * shop;
}

export function bothPrices() {
  let sum = 0;
  for (const shop of [1, 2]) {
    const thread = new Thread({ target: () => void (sum += priceAt(shop)) });
    thread.start();
    thread.join();
  }
  return sum;
}
