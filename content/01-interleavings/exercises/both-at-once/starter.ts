import { sleep } from "switchpoint/time";

/** Asks a shop for its price: a second of waiting. */
function priceAt(shop: number) {
  sleep(1);
  return 10 * shop;
}

/** The sum of the prices of shops 1 and 2. */
export function bothPrices() {
  const first = priceAt(1);
  const second = priceAt(2);
  return first + second;
}
