// A worker of a Pool that dies is replaced, but the result of its task never comes.
import { Pool, set_start_method } from "switchpoint/multiprocessing";
import { _exit } from "switchpoint/os";

function crash() {
  _exit(1);
}

if (__name__ === "__main__") {
  set_start_method("fork");
  const pool = new Pool(1);
  pool.apply(crash);
}
