/**
 * In pieces, but in the old order: the till is read before the call.
 *
 * @fails holds "at the call"
 * @fails breaks ""
 */
export let till = 0;

export function price(item: string): number {
  return item === "tea" ? 3 : 4;
}

export function sell(item: string) {
  const before = till;
  const cost = price(item);
  till = before + cost;
}
