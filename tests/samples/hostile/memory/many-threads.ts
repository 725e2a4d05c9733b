/**
 * As many threads as there are steps, all waiting.
 * @exercise counter
 * @fails alone "more than 20000 steps"
 * @fails total "more than 20000 steps"
 */
import { Lock, Thread } from "switchpoint/threading";
let counter = 0;
const lock = new Lock();
lock.acquire();
export function increment() {
  while (true) new Thread({ target: () => lock.acquire(), daemon: true }).start();
}
export function total() {
  return counter;
}
