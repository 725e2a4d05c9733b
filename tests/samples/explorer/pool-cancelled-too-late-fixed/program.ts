import { assert } from "switchpoint";
import { ProcessPoolExecutor } from "switchpoint/concurrent/futures";
import { set_start_method } from "switchpoint/multiprocessing";

set_start_method("fork");

function twice(n: number) {
  return 2 * n;
}

// cancel says whether it came in time.
const pool = new ProcessPoolExecutor(1);
const future = pool.submit(twice, 21);
if (!future.cancel()) assert(future.result() === 42, "a wrong result");
pool.shutdown();
