// Readers and writers with one Condition: writers that wait keep new readers out.
import { arg, assert } from "switchpoint";
import { Condition, Thread } from "switchpoint/threading";
import { sleep } from "switchpoint/time";

const rounds = arg("rounds", 2);
const changed = new Condition();
let readers = 0;
let writing = false;
let waiting = 0;
let value = 0;

function read(me: number) {
  for (let i = 0; i < rounds; i++) {
    {
      using _ = changed.held();
      changed.wait_for(() => !writing && waiting === 0);
      readers += 1;
    }
    assert(!writing, "a reader beside a writer");
    print(`reader ${me} sees ${value}`);
    sleep(0.001);
    using _ = changed.held();
    readers -= 1;
    if (readers === 0) changed.notify_all();
  }
}

function write() {
  for (let i = 0; i < rounds; i++) {
    using _ = changed.held();
    waiting += 1;
    changed.wait_for(() => !writing && readers === 0);
    waiting -= 1;
    writing = true;
    value += 1;
    writing = false;
    changed.notify_all();
  }
}

const threads = Array.from({ length: arg("readers", 3) }, (_, me) => new Thread({ target: read, args: [me] }));
threads.push(new Thread({ target: write }));
for (const t of threads) t.start();
for (const t of threads) t.join();
assert(value === rounds);
