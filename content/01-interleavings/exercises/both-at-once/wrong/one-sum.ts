/**
 * Both threads add to one sum: an update can be lost.
 *
 * @fails sum "30"
 * @fails time "first"
 */
import { Thread } from "switchpoint/threading";
import { sleep } from "switchpoint/time";

let sum = 0;

function add(shop: number) {
  sleep(1);
  sum += 10 * shop;
}

export function bothPrices() {
  const threads = [1, 2].map((shop) => new Thread({ target: add, args: [shop] }));
  for (const thread of threads) thread.start();
  for (const thread of threads) thread.join();
  return sum;
}
