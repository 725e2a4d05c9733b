import { arg } from "switchpoint";
import { getpid, kill } from "switchpoint/os";
import { SIGINT } from "switchpoint/signal";
import { Thread, Timer } from "switchpoint/threading";
import { time } from "switchpoint/time";

function countdown(n: number) {
  while (n > 0) {
    n -= 1;
  }
}

/** What the terminal does when Ctrl-C is pressed. */
function pressCtrlC() {
  pressed = time();
  kill(getpid(), SIGINT);
}

let pressed = 0;
const start = time();
if (arg("press", true)) new Timer(arg("after", 0.0035), pressCtrlC).start();
const threads = [1, 2].map(() => new Thread({ target: countdown, args: [arg("n", 50_000)] }));
for (const t of threads) t.start();
try {
  for (const t of threads) t.join();
} catch {
  print("interrupted", ((time() - pressed) * 1000).toFixed(1), "ms after the key");
}
for (const t of threads) t.join();
print("both are done after", ((time() - start) * 1000).toFixed(1), "ms");
