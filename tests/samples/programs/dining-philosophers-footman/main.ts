// The Little Book of Semaphores, 4.4.3: a footman lets all but one to the table.
import { arg } from "switchpoint";
import { Lock, Semaphore, Thread } from "switchpoint/threading";
import { sleep } from "switchpoint/time";

const seats = arg("seats", 5);
const footman = new Semaphore(seats - 1);
const forks = Array.from({ length: seats }, () => new Lock());

function philosopher(me: number) {
  using _ = footman.held();
  using _right = forks[me]!.held();
  sleep(0.001);
  using _left = forks[(me + 1) % seats]!.held();
  print(`${me} eats`);
}

const threads = forks.map((_, me) => new Thread({ target: philosopher, args: [me] }));
for (const t of threads) t.start();
for (const t of threads) t.join();
