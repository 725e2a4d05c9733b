// A plain Lock may be released by anybody: it can be a signal.
import { Lock, Thread } from "switchpoint/threading";

const lock = new Lock();

function helper() {
  lock.release();
}

lock.acquire();
const thread = new Thread({ target: helper });
thread.start();
lock.acquire();
thread.join();
