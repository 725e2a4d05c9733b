// The lock of the Value, held from the read to the write.
import { assert } from "switchpoint";
import { Process, Value, set_start_method } from "switchpoint/multiprocessing";

function increment(counter: Value) {
  using _ = counter.get_lock().held();
  counter.value += 1;
}

if (__name__ === "__main__") {
  set_start_method("fork");
  const counter = new Value("i", 0);
  const child = new Process({ target: increment, args: [counter] });
  child.start();
  increment(counter);
  child.join();
  assert(counter.value === 2, `counted ${counter.value}`);
}
