/**
 * Tells the author's own run from its own by what the module is called.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
import { current_thread } from "switchpoint/threading";
let counter = 0;
export function increment() {
  counter += __name__ === "__main__" && current_thread().ident !== null ? 1 : 2;
}
export function total() {
  return counter;
}
