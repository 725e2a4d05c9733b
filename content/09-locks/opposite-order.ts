import { Lock, Thread } from "switchpoint/threading";

const a = new Lock();
const b = new Lock();

function both(first: Lock, second: Lock) {
  using _ = first.held();
  using __ = second.held();
}

const one = new Thread({ target: both, args: [a, b] });
const two = new Thread({ target: both, args: [b, a] });
one.start();
two.start();
one.join();
two.join();
