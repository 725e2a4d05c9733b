// Each call of a proxy is one operation in the manager's server; `d[k] += 1` is two calls.
import { assert } from "switchpoint";
import { Manager, Process, set_start_method } from "switchpoint/multiprocessing";
import { DictProxy } from "switchpoint/multiprocessing/managers";

function increment(counts: DictProxy) {
  counts.__setitem__("n", counts.__getitem__("n") + 1);
}

if (__name__ === "__main__") {
  set_start_method("fork");
  const manager = Manager();
  const counts = manager.dict({ n: 0 });
  const child = new Process({ target: increment, args: [counts] });
  child.start();
  increment(counts);
  child.join();
  assert(counts.__getitem__("n") === 2, `counted ${counts.__getitem__("n")}`);
}
