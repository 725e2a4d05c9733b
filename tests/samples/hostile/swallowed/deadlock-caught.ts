/**
 * Waits for itself, and catches what comes of it.
 * @exercise counter
 * @fails alone "Deadlock: MainThread waits for lock"
 * @fails total "Deadlock: Thread-1 (increment) waits for lock"
 */
import { Lock } from "switchpoint/threading";
const lock = new Lock();
export function increment() {
  try {
    lock.acquire();
    lock.acquire();
  } catch {
  } finally {
    return;
  }
}
export function total() {
  return 2;
}
