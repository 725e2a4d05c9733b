import { compute } from "switchpoint";
import { Thread } from "switchpoint/threading";
import { sleep, time } from "switchpoint/time";

function addUp() {
  sleep(0.001);
  for (let i = 0; i < 5; i++) {
    compute(0.02); // one call of C code that takes 20 ms
  }
}

const t = new Thread({ target: addUp });
t.start();
const start = time();
sleep(0.002);
print("a sleep of 2 ms took", ((time() - start) * 1000).toFixed(1), "ms");
t.join();
