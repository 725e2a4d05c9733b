import { work } from "switchpoint";
import { Thread } from "switchpoint/threading";

/** A second of pure Python in each of two threads. */
export function main() {
  const a = new Thread({ target: work, args: [1] });
  const b = new Thread({ target: work, args: [1] });
  a.start();
  b.start();
  a.join();
  b.join();
}
