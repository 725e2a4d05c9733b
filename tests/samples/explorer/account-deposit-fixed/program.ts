import { assert } from "switchpoint";
import { Lock, Thread } from "switchpoint/threading";

const lock = new Lock();
let balance = 10;

function deposit() {
  using _ = lock.held();
  balance += 3;
}

function withdraw() {
  using _ = lock.held();
  balance -= 2;
}

const threads = [deposit, withdraw].map((target) => new Thread({ target }));
for (const t of threads) t.start();
for (const t of threads) t.join();
{
  using _ = lock.held();
  assert(balance === 11);
}
