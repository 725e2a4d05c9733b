// The Little Book of Semaphores, 5.6: two hydrogens and an oxygen bond; nobody goes ahead into the next molecule.
import { arg, assert } from "switchpoint";
import { Barrier, Lock, Semaphore, Thread } from "switchpoint/threading";

const molecules = arg("molecules", 3);
const mutex = new Semaphore(1);
const barrier = new Barrier(3);
const oxygen_queue = new Semaphore(0);
const hydrogen_queue = new Semaphore(0);
const bonds = new Lock();
let oxygen = 0;
let hydrogen = 0;
let atoms = "";

function bond(atom: string) {
  using _ = bonds.held();
  atoms += atom;
}

function leave() {
  hydrogen_queue.release();
  hydrogen_queue.release();
  hydrogen -= 2;
  oxygen_queue.release();
  oxygen -= 1;
}

function bring_oxygen() {
  mutex.acquire();
  oxygen += 1;
  if (hydrogen >= 2) leave();
  else mutex.release();
  oxygen_queue.acquire();
  bond("O");
  barrier.wait();
  mutex.release();
}

function bring_hydrogen() {
  mutex.acquire();
  hydrogen += 1;
  if (hydrogen >= 2 && oxygen >= 1) leave();
  else mutex.release();
  hydrogen_queue.acquire();
  bond("H");
  barrier.wait();
}

const threads = Array.from({ length: molecules }, () => [bring_hydrogen, bring_oxygen, bring_hydrogen])
  .flat()
  .map((target) => new Thread({ target }));
for (const t of threads) t.start();
for (const t of threads) t.join();
for (let i = 0; i < atoms.length; i += 3) assert([...atoms.slice(i, i + 3)].sort().join("") === "HHO", `not water: ${atoms}`);
print(atoms.length / 3);
