// The Little Book of Semaphores, 4.5: the agent puts two ingredients on the table; pushers find out whom that helps.
import { arg, assert } from "switchpoint";
import { Lock, Semaphore, Thread } from "switchpoint/threading";

const deals = arg("deals", 6);
const names = ["tobacco", "paper", "matches"];
const agent = new Semaphore(1);
const ingredient = names.map(() => new Semaphore(0));
const smoker = names.map(() => new Semaphore(0));
const mutex = new Lock();
const on_table = [0, 0, 0];
const smoked: string[] = [];

function deal() {
  for (let i = 0; i < deals; i++) {
    agent.acquire();
    ingredient[i % 3]!.release();
    ingredient[(i + 1) % 3]!.release();
  }
}

// Wakes the smoker who has what is missing on the table.
function pusher(me: number) {
  while (true) {
    ingredient[me]!.acquire();
    using _ = mutex.held();
    const other = [0, 1, 2].find((each) => each !== me && on_table[each]! > 0);
    if (other === undefined) on_table[me]! += 1;
    else {
      on_table[other]! -= 1;
      smoker[3 - me - other]!.release();
    }
  }
}

function smoke(me: number) {
  while (true) {
    smoker[me]!.acquire();
    smoked.push(names[me]!);
    agent.release();
  }
}

for (const me of [0, 1, 2]) {
  new Thread({ target: pusher, args: [me], daemon: true }).start();
  new Thread({ target: smoke, args: [me], daemon: true }).start();
}
deal();
agent.acquire();
assert(smoked.length === deals);
print(smoked.join(" "));
