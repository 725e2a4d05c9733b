// deposit holds the lock and calls log, which takes it again.
import { Lock } from "switchpoint/threading";

const lock = new Lock();
let balance = 0;

function log() {
  using _ = lock.held();
  return balance;
}

function deposit(amount: number) {
  using _ = lock.held();
  balance += amount;
  log();
}

deposit(1);
