// Peterson's algorithm: whoever came last lets the other go first.
import { assert } from "switchpoint";
import { Thread } from "switchpoint/threading";
import { sleep } from "switchpoint/time";

const wants = [false, false];
let last = 0;
let inside = 0;

function enter(me: number) {
  const you = 1 - me;
  wants[me] = true;
  last = me;
  while (wants[you] && last === me) sleep(0);
  inside += 1;
  assert(inside === 1);
  inside -= 1;
  wants[me] = false;
}

const threads = [0, 1].map((me) => new Thread({ target: enter, args: [me] }));
for (const t of threads) t.start();
for (const t of threads) t.join();
