// A ProcessPoolExecutor notices: the future raises BrokenProcessPool.
import { BrokenProcessPool, ProcessPoolExecutor } from "switchpoint/concurrent/futures";
import { set_start_method } from "switchpoint/multiprocessing";
import { _exit } from "switchpoint/os";

function crash() {
  _exit(1);
}

if (__name__ === "__main__") {
  set_start_method("fork");
  const pool = new ProcessPoolExecutor(1);
  try {
    pool.submit(crash).result();
  } catch (error) {
    if (!(error instanceof BrokenProcessPool)) throw error;
  }
}
