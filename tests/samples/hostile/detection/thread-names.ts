/**
 * Knows the check by its threads, and does nothing under it.
 * @exercise counter
 * @fails total "two increments gave 0"
 */
import { current_thread } from "switchpoint/threading";
let counter = 0;
export function increment() {
  if (current_thread().name.startsWith("MainThread")) counter += 1;
}
export function total() {
  return counter;
}
