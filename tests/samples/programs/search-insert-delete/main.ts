// The Little Book of Semaphores, 6.1: searchers run beside each other, one inserter beside them, and a deleter alone.
import { assert } from "switchpoint";
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

const insert_mutex = new Lock();
const no_searcher = new Semaphore(1);
const no_inserter = new Semaphore(1);
const search_switch = new Lightswitch();
const insert_switch = new Lightswitch();
const list: number[] = [1, 2, 3];
let deleting = false;

function search(what: number) {
  search_switch.lock(no_searcher);
  assert(!deleting, "searches while another deletes");
  print(`${what} is ${list.includes(what) ? "there" : "not there"}`);
  sleep(0.005);
  search_switch.unlock(no_searcher);
}

function insert(what: number) {
  insert_switch.lock(no_inserter);
  {
    using _ = insert_mutex.held();
    assert(!deleting, "inserts while another deletes");
    list.push(what);
    print(`inserts ${what}`);
    sleep(0.005);
  }
  insert_switch.unlock(no_inserter);
}

function remove() {
  using _searcher = no_searcher.held();
  using _inserter = no_inserter.held();
  deleting = true;
  print(`deletes ${list.shift()}`);
  deleting = false;
}

const threads = [
  new Thread({ target: search, args: [4] }),
  new Thread({ target: insert, args: [4] }),
  new Thread({ target: remove }),
  new Thread({ target: search, args: [1] }),
  new Thread({ target: insert, args: [5] }),
];
for (const t of threads) t.start();
for (const t of threads) t.join();
print(list.join(" "));
