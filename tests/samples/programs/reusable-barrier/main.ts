// The Little Book of Semaphores, 3.7: a barrier of two turnstiles, which can be used again and again.
import { arg, assert } from "switchpoint";
import { Lock, Semaphore, Thread } from "switchpoint/threading";
import { sleep } from "switchpoint/time";

const parties = arg("parties", 4);
const rounds = arg("rounds", 3);
const mutex = new Lock();
const turnstile = new Semaphore(0);
const turnstile2 = new Semaphore(0);
let count = 0;
const reached: number[] = [];

function phase1() {
  {
    using _ = mutex.held();
    count += 1;
    if (count === parties) for (let i = 0; i < parties; i++) turnstile.release();
  }
  turnstile.acquire();
}

function phase2() {
  {
    using _ = mutex.held();
    count -= 1;
    if (count === 0) for (let i = 0; i < parties; i++) turnstile2.release();
  }
  turnstile2.acquire();
}

function worker(me: number) {
  for (let round = 0; round < rounds; round++) {
    sleep(0.001 * (me + 1));
    reached[me] = round;
    phase1();
    for (const other of reached) assert(other === round, `round ${round}: somebody is at ${other}`);
    phase2();
  }
}

for (let i = 0; i < parties; i++) reached.push(-1);
const threads = reached.map((_, me) => new Thread({ target: worker, args: [me] }));
for (const t of threads) t.start();
for (const t of threads) t.join();
print(reached.join(" "));
