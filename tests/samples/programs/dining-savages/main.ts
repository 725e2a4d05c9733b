// The Little Book of Semaphores, 5.1: savages eat from a pot; who finds it empty wakes the cook and waits.
import { arg, assert } from "switchpoint";
import { Lock, Semaphore, Thread } from "switchpoint/threading";

const savages = arg("savages", 5);
const pot = arg("pot", 2);
const mutex = new Lock();
const empty_pot = new Semaphore(0);
const full_pot = new Semaphore(0);
let servings = 0;
let cooked = 0;
let eaten = 0;

function cook() {
  while (true) {
    empty_pot.acquire();
    assert(servings === 0, "the pot was not empty");
    cooked += pot;
    full_pot.release();
  }
}

function savage() {
  using _ = mutex.held();
  if (servings === 0) {
    empty_pot.release();
    full_pot.acquire();
    servings = pot;
  }
  servings -= 1;
  eaten += 1;
}

new Thread({ target: cook, daemon: true }).start();
const threads = Array.from({ length: savages }, () => new Thread({ target: savage }));
for (const t of threads) t.start();
for (const t of threads) t.join();
assert(cooked - servings === eaten);
print(`cooked ${cooked}, eaten ${eaten}, left ${servings}`);
