/**
 * Opens a lock from inside.
 * @exercise counter
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
