/**
 * Each thread starts two more.
 * @exercise counter
 * @after solution
 */
import { Thread } from "switchpoint/threading";
function more(): void {
  new Thread({ target: more }).start();
  new Thread({ target: more }).start();
}
more();
