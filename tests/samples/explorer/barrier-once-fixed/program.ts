import { assert } from "switchpoint";
import { Barrier, Thread } from "switchpoint/threading";

const barrier = new Barrier(2);
const box = [0, 0];

function partner(me: number) {
  for (let round = 1; round <= 2; round++) {
    box[me] = round;
    barrier.wait();
    assert(box[1 - me] === round, `round ${round}, and the other is at ${box[1 - me]}`);
    barrier.wait();
  }
}

const threads = [0, 1].map((me) => new Thread({ target: partner, args: [me] }));
for (const t of threads) t.start();
for (const t of threads) t.join();
