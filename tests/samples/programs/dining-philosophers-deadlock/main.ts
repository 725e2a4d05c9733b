// The Little Book of Semaphores, 4.4: everybody takes the right fork first.
import { arg } from "switchpoint";
import { Lock, Thread } from "switchpoint/threading";
import { sleep } from "switchpoint/time";

const seats = arg("seats", 5);
const forks = Array.from({ length: seats }, () => new Lock());

function philosopher(me: number) {
  forks[me]!.acquire();
  sleep(0.001);
  forks[(me + 1) % seats]!.acquire();
  print(`${me} eats`);
  forks[(me + 1) % seats]!.release();
  forks[me]!.release();
}

const threads = forks.map((_, me) => new Thread({ target: philosopher, args: [me] }));
for (const t of threads) t.start();
for (const t of threads) t.join();
