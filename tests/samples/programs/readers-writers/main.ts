// The Little Book of Semaphores, 4.2: many readers or one writer. A lightswitch: the first reader in turns it on, the last out off.
import { arg, assert } from "switchpoint";
import { Lock, Semaphore, Thread } from "switchpoint/threading";
import { sleep } from "switchpoint/time";

class Lightswitch {
  count = 0;
  readonly mutex = new Lock();

  lock(semaphore: Semaphore) {
    using _ = this.mutex.held();
    this.count += 1;
    if (this.count === 1) semaphore.acquire();
  }

  unlock(semaphore: Semaphore) {
    using _ = this.mutex.held();
    this.count -= 1;
    if (this.count === 0) semaphore.release();
  }
}

const readers = arg("readers", 3);
const room_empty = new Semaphore(1);
const read_switch = new Lightswitch();
let value = 0;
let writing = false;

function reader(me: number) {
  sleep(0.001 * me);
  read_switch.lock(room_empty);
  assert(!writing, "a reader met a writer");
  print(`reader ${me} reads ${value}`);
  sleep(0.005);
  read_switch.unlock(room_empty);
}

function writer() {
  sleep(0.0025);
  using _ = room_empty.held();
  writing = true;
  value += 1;
  writing = false;
  print(`writer wrote ${value}`);
}

const threads = [new Thread({ target: writer }), ...Array.from({ length: readers }, (_, me) => new Thread({ target: reader, args: [me] }))];
for (const t of threads) t.start();
for (const t of threads) t.join();
