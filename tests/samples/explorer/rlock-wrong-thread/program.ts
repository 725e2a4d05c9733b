// An RLock belongs to the thread that took it: a helper cannot release it.
import { RLock, Thread } from "switchpoint/threading";

const lock = new RLock();

function helper() {
  lock.release();
}

lock.acquire();
const thread = new Thread({ target: helper });
thread.start();
thread.join();
