import { compute } from "switchpoint";

export function both() {
  compute(1, { releases_gil: true });
  compute(1, { releases_gil: true });
  print("done");
}
