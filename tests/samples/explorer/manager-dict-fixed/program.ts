// A lock held from the one call to the other.
import { assert } from "switchpoint";
import { Lock, Manager, Process, set_start_method } from "switchpoint/multiprocessing";
import { DictProxy } from "switchpoint/multiprocessing/managers";

function increment(counts: DictProxy, lock: Lock) {
  using _ = lock.held();
  counts.__setitem__("n", counts.__getitem__("n") + 1);
}

if (__name__ === "__main__") {
  set_start_method("fork");
  const manager = Manager();
  const counts = manager.dict({ n: 0 });
  const lock = new Lock();
  const child = new Process({ target: increment, args: [counts, lock] });
  child.start();
  increment(counts, lock);
  child.join();
  assert(counts.__getitem__("n") === 2, `counted ${counts.__getitem__("n")}`);
}
