// The Little Book of Semaphores, 3.8: leaders and followers dance in pairs, and no pair before the one ahead of it is through.
import { arg, assert } from "switchpoint";
import { Lock, Semaphore, Thread } from "switchpoint/threading";

const pairs = arg("pairs", 3);
const mutex = new Semaphore(1);
const leader_queue = new Semaphore(0);
const follower_queue = new Semaphore(0);
const rendezvous = new Semaphore(0);
const floor = new Lock();
let leaders = 0;
let followers = 0;
let dance = "";

function step(who: string) {
  using _ = floor.held();
  dance += who;
}

function leader() {
  mutex.acquire();
  if (followers > 0) {
    followers -= 1;
    follower_queue.release();
  } else {
    leaders += 1;
    mutex.release();
    leader_queue.acquire();
  }
  step("L");
  rendezvous.acquire();
  mutex.release();
}

function follower() {
  mutex.acquire();
  if (leaders > 0) {
    leaders -= 1;
    leader_queue.release();
  } else {
    followers += 1;
    mutex.release();
    follower_queue.acquire();
  }
  step("F");
  rendezvous.release();
}

const threads = Array.from({ length: pairs }, () => [leader, follower])
  .flat()
  .map((target) => new Thread({ target }));
for (const t of threads) t.start();
for (const t of threads) t.join();
for (let i = 0; i < dance.length; i += 2) assert(dance[i] !== dance[i + 1], dance);
print(dance);
