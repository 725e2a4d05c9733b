import { Thread } from "switchpoint/threading";
import { sleep } from "switchpoint/time";

/** Asks a shop for its price: a second of waiting. */
function priceAt(shop: number) {
  sleep(1);
  return 10 * shop;
}

/** The sum of the prices of shops 1 and 2. */
export function bothPrices() {
  let first = 0;
  let second = 0;
  const one = new Thread({ target: () => void (first = priceAt(1)) });
  const two = new Thread({ target: () => void (second = priceAt(2)) });
  one.start();
  two.start();
  one.join();
  two.join();
  return first + second;
}
