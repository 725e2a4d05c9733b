// The Little Book of Semaphores, 5.5: Santa wakes for all reindeer, or for three elves.
import { arg, assert } from "switchpoint";
import { Lock, Semaphore, Thread } from "switchpoint/threading";
import { sleep } from "switchpoint/time";

const deer = arg("deer", 9);
const helped_elves = arg("elves", 6);
const group = arg("group", 3);
const santa_sem = new Semaphore(0);
const reindeer_sem = new Semaphore(0);
const elf_tex = new Semaphore(1);
const helping = new Semaphore(0);
const mutex = new Lock();
let elves = 0;
let reindeer = 0;
let hitched = 0;
let helped = 0;

function santa() {
  while (true) {
    santa_sem.acquire();
    using _ = mutex.held();
    if (reindeer >= deer) {
      print("prepares the sleigh");
      reindeer_sem.release(deer);
      reindeer -= deer;
    } else if (elves === group) {
      print("helps elves");
      helping.release(group);
    }
  }
}

function come_back(me: number) {
  sleep(0.01 * (me + 1));
  {
    using _ = mutex.held();
    reindeer += 1;
    if (reindeer === deer) santa_sem.release();
  }
  reindeer_sem.acquire();
  using _ = mutex.held();
  hitched += 1;
}

function ask(me: number) {
  sleep(0.015 * me);
  elf_tex.acquire();
  {
    using _ = mutex.held();
    elves += 1;
    if (elves === group) santa_sem.release();
    else elf_tex.release();
  }
  helping.acquire();
  using _ = mutex.held();
  helped += 1;
  elves -= 1;
  if (elves === 0) elf_tex.release();
}

new Thread({ target: santa, daemon: true }).start();
const threads = [
  ...Array.from({ length: deer }, (_, me) => new Thread({ target: come_back, args: [me] })),
  ...Array.from({ length: helped_elves }, (_, me) => new Thread({ target: ask, args: [me] })),
];
for (const t of threads) t.start();
for (const t of threads) t.join();
assert(hitched === deer && helped === helped_elves);
print(`${hitched} reindeer hitched, ${helped} elves helped`);
