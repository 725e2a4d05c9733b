// A sum in parallel over a block of shared memory: each process attaches to it by name and writes its part of the sum into it.
import { arg, assert } from "switchpoint";
import { Process } from "switchpoint/multiprocessing";
import { SharedMemory } from "switchpoint/multiprocessing/shared_memory";

const n = arg("n", 40);
const workers = arg("workers", 4);

function add(name: string, me: number) {
  const block = new SharedMemory(name);
  const share = n / workers;
  let sum = 0;
  for (let i = me * share; i < (me + 1) * share; i++) sum += block.buf[i]!;
  block.buf[n + me] = sum;
  block.close();
}

const block = new SharedMemory(null, true, n + workers);
block.buf.set(Uint8Array.from({ length: n }, (_, i) => i % 5));
const processes = Array.from({ length: workers }, (_, me) => new Process({ target: add, args: [block.name, me] }));
for (const p of processes) p.start();
for (const p of processes) p.join();
let total = 0;
for (let me = 0; me < workers; me++) total += block.buf[n + me]!;
block.close();
block.unlink();
print(total);
for (let i = 0; i < n; i++) total -= i % 5;
assert(total === 0, "a part is missing");
