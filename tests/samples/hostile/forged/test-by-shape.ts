/**
 * Tells the variants by what functions show of themselves.
 * @exercise test-a-counter
 * @fails lost "The test passes on every schedule, and should not"
 * @fails twice "The test passes on every schedule, and should not"
 */
import * as it from "exercise";
function overflow(): string {
  try {
    return overflow();
  } catch {
    try {
      it.increment();
      return "";
    } catch (e: any) {
      return e.stack;
    }
  }
}
const shown = [String(it.increment), String(it.total), it.increment.toString.call(it.increment), `${it.increment}`, overflow()].join();
if (/\$|\d/.test(shown)) throw new Error("the variants can be told apart");
