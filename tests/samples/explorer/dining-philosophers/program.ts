import { Lock, Thread } from "switchpoint/threading";

const forks = [new Lock(), new Lock(), new Lock()];

function dine(seat: number) {
  using _left = forks[seat]!.held();
  using _right = forks[(seat + 1) % forks.length]!.held();
}

const threads = forks.map((_, seat) => new Thread({ target: dine, args: [seat] }));
for (const t of threads) t.start();
for (const t of threads) t.join();
