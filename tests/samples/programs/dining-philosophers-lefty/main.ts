// The Little Book of Semaphores, 4.4.4: one of them takes the left fork first.
import { arg } from "switchpoint";
import { Lock, Thread } from "switchpoint/threading";
import { sleep } from "switchpoint/time";

const seats = arg("seats", 5);
const forks = Array.from({ length: seats }, () => new Lock());

function philosopher(me: number) {
  const pair = [forks[me]!, forks[(me + 1) % seats]!];
  if (me === 0) pair.reverse();
  using _first = pair[0]!.held();
  sleep(0.001);
  using _second = pair[1]!.held();
  print(`${me} eats`);
}

const threads = forks.map((_, me) => new Thread({ target: philosopher, args: [me] }));
for (const t of threads) t.start();
for (const t of threads) t.join();
