// Mutual exclusion by flags alone: if both raise theirs first, both wait for ever.
import { assert } from "switchpoint";
import { Thread } from "switchpoint/threading";
import { sleep } from "switchpoint/time";

const wants = [false, false];
let inside = 0;

function enter(me: number) {
  const you = 1 - me;
  wants[me] = true;
  while (wants[you]) sleep(0);
  inside += 1;
  assert(inside === 1);
  inside -= 1;
  wants[me] = false;
}

const threads = [0, 1].map((me) => new Thread({ target: enter, args: [me] }));
for (const t of threads) t.start();
for (const t of threads) t.join();
