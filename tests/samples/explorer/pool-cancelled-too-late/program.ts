import { assert } from "switchpoint";
import { ProcessPoolExecutor } from "switchpoint/concurrent/futures";
import { set_start_method } from "switchpoint/multiprocessing";

set_start_method("fork");

function twice(n: number) {
  return 2 * n;
}

// A call counts as running as soon as it is on its way to a worker; then it can no longer be cancelled.
const pool = new ProcessPoolExecutor(1);
const future = pool.submit(twice, 21);
future.cancel();
assert(future.cancelled(), "it goes on");
pool.shutdown();
