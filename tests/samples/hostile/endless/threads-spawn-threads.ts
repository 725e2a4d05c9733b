/**
 * Each thread starts two more.
 * @exercise counter
 * @after solution
 * @fails alone "more than 20000 steps"
 * @fails total "more than 20000 steps"
 */
import { Thread } from "switchpoint/threading";
function more(): void {
  new Thread({ target: more }).start();
  new Thread({ target: more }).start();
}
more();
