/** What is in the till. */
export let till = 0;

/** What an item costs. */
export function price(item: string): number {
  return item === "tea" ? 3 : 4;
}

/** Sells one item. */
export function sell(item: string) {
  till += price(item);
}
