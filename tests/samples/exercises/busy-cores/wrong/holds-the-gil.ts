/**
 * Two threads that take turns.
 *
 * @fails says "Line 1 of the output is"
 * @fails cores "cores are at work"
 * @fails fast "It takes 2"
 */
import { work } from "switchpoint";
import { Thread } from "switchpoint/threading";

export function both() {
  const other = new Thread({ target: () => work(1) });
  other.start();
  work(1);
  other.join();
  print("finished");
}
