// The lower fork first, for everybody.
import { Lock, Thread } from "switchpoint/threading";

const forks = [new Lock(), new Lock(), new Lock()];

function dine(seat: number) {
  const next = (seat + 1) % forks.length;
  using _lower = forks[Math.min(seat, next)]!.held();
  using _higher = forks[Math.max(seat, next)]!.held();
}

const threads = forks.map((_, seat) => new Thread({ target: dine, args: [seat] }));
for (const t of threads) t.start();
for (const t of threads) t.join();
