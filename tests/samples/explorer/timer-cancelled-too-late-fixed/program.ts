// A timer is a thread: after the join it is over, cancelled or not.
import { assert } from "switchpoint";
import { Timer } from "switchpoint/threading";

let open = true;

function tick() {
  assert(open, "the timer fired after the end");
}

const timer = new Timer(1, tick);
timer.start();
timer.cancel();
timer.join();
open = false;
