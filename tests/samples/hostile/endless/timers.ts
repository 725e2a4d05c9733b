/**
 * A timer that sets itself again.
 * @exercise counter
 * @after solution
 * @fails alone "more than 20000 steps"
 * @fails total "more than 20000 steps"
 */
import { Timer } from "switchpoint/threading";
function tick(): void {
  new Timer(1, tick).start();
}
tick();
