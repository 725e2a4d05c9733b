// A sum in parallel: processes that share an Array, each with its part; the total under a lock.
import { arg, assert } from "switchpoint";
import { Array as SharedArray, Process, Value } from "switchpoint/multiprocessing";

const n = arg("n", 40);
const workers = arg("workers", 4);
const numbers = new SharedArray("i", Array.from({ length: n }, (_, i) => i + 1), { lock: false });
const total = new Value("i", 0);

function add(first: number, end: number) {
  let sum = 0;
  for (let i = first; i < end; i++) sum += numbers[i]!;
  using _ = total.get_lock().held();
  total.value += sum;
}

const share = n / workers;
const processes = Array.from({ length: workers }, (_, i) => new Process({ target: add, args: [i * share, (i + 1) * share] }));
for (const p of processes) p.start();
for (const p of processes) p.join();
assert(total.value === (n * (n + 1)) / 2, "a part is missing");
print(total.value);
