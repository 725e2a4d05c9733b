// cancel does not wait: the timer's function may have begun.
import { assert } from "switchpoint";
import { Timer } from "switchpoint/threading";

let open = true;

function tick() {
  assert(open, "the timer fired after the end");
}

const timer = new Timer(1, tick);
timer.start();
timer.cancel();
open = false;
