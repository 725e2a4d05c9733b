import { Lock, Thread } from "switchpoint/threading";
import { sleep } from "switchpoint/time";

const lock = new Lock();

function holder() {
  using _ = lock.held();
  sleep(0.02);
}

const t = new Thread({ target: holder });
t.start();
sleep(0.001);

print("not waiting:  ", lock.acquire(false));
print("for 5 ms:     ", lock.acquire({ timeout: 0.005 }));
print("until it is free:", lock.acquire());
lock.release();

try {
  lock.release();
} catch (error) {
  print("once too often:", (error as Error).message);
}
