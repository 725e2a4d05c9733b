/**
 * Opens a lock from inside.
 * @exercise counter
 * @fails alone "Deadlock: MainThread waits for lock"
 * @fails total "Deadlock: Thread-1 (increment) waits for lock"
 */
import { Lock } from "switchpoint/threading";
const lock = new Lock();
(lock as any).guards = { unlocked: () => true };
let counter = 0;
export function increment() {
  lock.acquire();
  const seen = counter;
  counter = seen + 1;
  lock.acquire();
}
export function total() {
  return counter;
}
