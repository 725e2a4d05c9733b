/**
 * A thread that ends only when the sun does.
 * @exercise busy-cores
 */
import { Thread } from "switchpoint/threading";
import { sleep } from "switchpoint/time";
export function both() {
  new Thread({ target: () => { while (true) sleep(1e-12); } }).start();
  print("done");
}
