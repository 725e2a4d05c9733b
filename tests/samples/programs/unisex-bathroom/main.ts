// The Little Book of Semaphores, 6.2: women and men are never inside together, and no more than so many of either.
import { arg, assert } from "switchpoint";
import { Lock, Semaphore, Thread } from "switchpoint/threading";
import { sleep } from "switchpoint/time";

const people = arg("people", 6);
const places = arg("places", 2);

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

const empty = new Semaphore(1);
const turnstile = new Semaphore(1);
const switches = { woman: new Lightswitch(), man: new Lightswitch() };
const multiplex = { woman: new Semaphore(places), man: new Semaphore(places) };
const inside = { woman: 0, man: 0 };
const count = new Lock();

function change(who: "woman" | "man", by: number) {
  using _ = count.held();
  inside[who] += by;
  assert(inside.woman === 0 || inside.man === 0, "both inside");
  assert(inside[who] <= places, "too many inside");
}

function visit(who: "woman" | "man") {
  turnstile.acquire();
  switches[who].lock(empty);
  turnstile.release();
  {
    using _ = multiplex[who].held();
    change(who, 1);
    sleep(0.01);
    change(who, -1);
  }
  switches[who].unlock(empty);
  print(who);
}

const threads = Array.from({ length: people }, (_, i) => new Thread({ target: visit, args: [i % 2 === 0 ? "woman" : "man"] }));
for (const t of threads) t.start();
for (const t of threads) t.join();
