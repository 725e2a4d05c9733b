/**
 * Its own text, and the check's by way of functions.
 * @exercise counter
 * @fails alone "AssertionError: one increment gave 2"
 */
import { Thread } from "switchpoint/threading";
export function increment() {
  const text = increment.toString() + Function.prototype.toString.call(Thread) + String(assertText);
  if (/yield\*|\$\./.test(text)) throw new Error("shown: " + text.length);
}
function assertText() {}
export function total() {
  return 2;
}
