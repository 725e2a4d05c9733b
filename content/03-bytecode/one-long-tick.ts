import { compute } from "switchpoint";
import { Thread } from "switchpoint/threading";
import { time } from "switchpoint/time";

function add() {
  compute(0.5); // one call of C code, like sum(range(25_000_000))
}

const t = new Thread({ target: add });
const before = time();
t.start();
print("main goes on after", (time() - before).toFixed(3), "seconds");
t.join();
