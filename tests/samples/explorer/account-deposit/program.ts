// The published "account": the check at the end does not wait for the transfer.
import { assert } from "switchpoint";
import { Lock, Thread } from "switchpoint/threading";

const lock = new Lock();
let balance = 10;
let [deposited, withdrawn] = [false, false];

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
  if (deposited && !withdrawn) assert(balance === 11, `balance ${balance}`);
}

const threads = [deposit, withdraw, check].map((target) => new Thread({ target }));
for (const t of threads) t.start();
for (const t of threads) t.join();
