/**
 * Waits by looking again and again at a lock that nobody gives back.
 * @exercise counter
 * @fails total "Livelock: Thread-1 (increment) goes round in its loop"
 */
import { Lock } from "switchpoint/threading";
const lock = new Lock();
let counter = 0;
export function increment() {
  while (!lock.acquire({ blocking: false })) {}
  counter += 1;
}
export function total() {
  return counter;
}
