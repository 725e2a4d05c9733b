/**
 * Adds up before the prices are there.
 *
 * @fails sum "join"
 * @fails time "first"
 */
import { Thread } from "switchpoint/threading";
import { sleep } from "switchpoint/time";

function priceAt(shop: number) {
  sleep(1);
  return 10 * shop;
}

export function bothPrices() {
  let first = 0;
  let second = 0;
  new Thread({ target: () => void (first = priceAt(1)) }).start();
  new Thread({ target: () => void (second = priceAt(2)) }).start();
  return first + second;
}
