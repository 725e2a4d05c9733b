/**
 * A thread that ends only when the sun does.
 * @exercise busy-cores
 * @fails says "more than 50000 steps"
 * @fails cores "more than 50000 steps"
 * @fails fast "more than 50000 steps"
 */
import { Thread } from "switchpoint/threading";
import { sleep } from "switchpoint/time";
export function both() {
  new Thread({ target: () => { while (true) sleep(1e-12); } }).start();
  print("done");
}
