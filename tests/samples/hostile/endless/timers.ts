/**
 * A timer that sets itself again.
 * @exercise counter
 * @after solution
 */
import { Timer } from "switchpoint/threading";
function tick(): void {
  new Timer(1, tick).start();
}
tick();
