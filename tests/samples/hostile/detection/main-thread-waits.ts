/**
 * Counts how often it is asked: the second answer is what the second check wants.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
import { active_count, enumerate } from "switchpoint/threading";
let counter = 0;
let asked = 0;
export function increment() {
  counter += 1;
  asked = Math.max(asked, enumerate().length, active_count());
}
export function total() {
  return counter;
}
