// Little Book, 5.6 without the barrier: an atom of the next molecule may bond before this one is complete.
import { assert } from "switchpoint";
import { Lock, Semaphore, Thread } from "switchpoint/threading";

const mutex = new Lock();
const hydrogen = new Semaphore(0);
const bonds = new Lock();
let atoms = "";

function bond(atom: string) {
  using _ = bonds.held();
  atoms += atom;
}

// Each oxygen calls for two hydrogens, and bonds.
function bring_oxygen() {
  {
    using _ = mutex.held();
    hydrogen.release(2);
  }
  bond("O");
}

function bring_hydrogen() {
  hydrogen.acquire();
  bond("H");
}

const threads = [bring_oxygen, bring_oxygen, bring_hydrogen, bring_hydrogen].map((target) => new Thread({ target }));
for (const t of threads) t.start();
for (const t of threads) t.join();
assert(!/^OO|^HH.?H/.test(atoms), `bonded in the order ${atoms}`);
print(atoms);
