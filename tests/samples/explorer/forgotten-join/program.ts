// Nothing is preempted: the main thread simply need not wait.
import { assert } from "switchpoint";
import { Thread } from "switchpoint/threading";

let done = false;

function work() {
  done = true;
}

new Thread({ target: work }).start();
assert(done);
