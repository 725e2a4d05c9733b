// Dining philosophers who never wait with a fork in the hand: if the second is taken, the first is put back.
import { arg, assert } from "switchpoint";
import { Lock, Thread } from "switchpoint/threading";
import { sleep } from "switchpoint/time";

const seats = arg("seats", 5);
const tries = arg("tries", 100);
const forks = Array.from({ length: seats }, () => new Lock());
const eating = forks.map(() => false);

function philosopher(me: number) {
  const right = forks[(me + 1) % seats]!;
  for (let i = 0; i < tries; i++) {
    forks[me]!.acquire();
    if (right.acquire(false)) {
      eating[me] = true;
      assert(!eating[(me + 1) % seats], "neighbours eat at once");
      sleep(0.001);
      eating[me] = false;
      right.release();
      forks[me]!.release();
      if (seats > 2) print(`${me} has eaten`);
      return;
    }
    forks[me]!.release();
    sleep(0.0001 * (me + 1));
  }
}

const threads = forks.map((_, me) => new Thread({ target: philosopher, args: [me] }));
for (const t of threads) t.start();
for (const t of threads) t.join();
assert(forks.every((fork) => !fork.locked()));
