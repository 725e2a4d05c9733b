// The Little Book of Semaphores, 4.2.3: a turnstile that a waiting writer keeps shut, so that readers cannot starve it.
import { arg, assert } from "switchpoint";
import { Lock, Semaphore, Thread } from "switchpoint/threading";
import { sleep } from "switchpoint/time";

const readers = arg("readers", 4);
const turnstile = new Semaphore(1);
const room_empty = new Semaphore(1);
const mutex = new Lock();
let inside = 0;
let writing = false;

function reader(me: number) {
  sleep(0.001 * me);
  turnstile.acquire();
  turnstile.release();
  {
    using _ = mutex.held();
    inside += 1;
    if (inside === 1) room_empty.acquire();
  }
  assert(!writing, "a reader met a writer");
  print(`reader ${me}`);
  sleep(0.003);
  {
    using _ = mutex.held();
    inside -= 1;
    if (inside === 0) room_empty.release();
  }
}

function writer() {
  sleep(0.0015);
  turnstile.acquire();
  room_empty.acquire();
  writing = true;
  print("writer");
  writing = false;
  turnstile.release();
  room_empty.release();
}

const threads = [new Thread({ target: writer }), ...Array.from({ length: readers }, (_, me) => new Thread({ target: reader, args: [me] }))];
for (const t of threads) t.start();
for (const t of threads) t.join();
