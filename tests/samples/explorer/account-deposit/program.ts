// The published "account": the check at the end does not wait for the transfer.
import { assert } from "switchpoint";
import { Lock, Thread } from "switchpoint/threading";

const lock = new Lock();
let balance = 10;
let deposited = false;
let withdrawn = false;

function deposit() {
  using _ = lock.held();
  balance += 3;
  deposited = true;
}

function withdraw() {
  using _ = lock.held();
  balance -= 2;
  withdrawn = true;
}

function check() {
  using _ = lock.held();
  if (!deposited) return;
  if (withdrawn) return;
  assert(balance !== 13, "the withdrawal is yet to come");
}

const threads = [deposit, withdraw, check].map((target) => new Thread({ target }));
for (const t of threads) t.start();
for (const t of threads) t.join();
