import { Lock, Thread } from "switchpoint/threading";

class Place {
  lock = new Lock();
  rank: number;
  constructor(rank: number) {
    this.rank = rank;
  }
}

function both(one: Place, other: Place) {
  const inOrder = one.rank < other.rank;
  using _ = (inOrder ? one : other).lock.held();
  using __ = (inOrder ? other : one).lock.held();
}

const a = new Place(1);
const b = new Place(2);
const one = new Thread({ target: both, args: [a, b] });
const two = new Thread({ target: both, args: [b, a] });
one.start();
two.start();
one.join();
two.join();
