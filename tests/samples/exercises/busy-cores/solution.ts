import { compute } from "switchpoint";
import { Thread } from "switchpoint/threading";

export function both() {
  const other = new Thread({ target: () => compute(1, { releases_gil: true }) });
  other.start();
  compute(1, { releases_gil: true });
  other.join();
  print("done");
}
