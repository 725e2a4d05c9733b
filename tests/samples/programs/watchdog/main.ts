// A watchdog: a timer that is set anew with each sign of life, and barks when there is none.
import { Lock, Timer } from "switchpoint/threading";
import { monotonic, sleep } from "switchpoint/time";

const lock = new Lock();
let timer: Timer | null = null;

function bark() {
  print(`no sign of life at ${Math.round(monotonic() * 1000)} ms`);
}

function sign_of_life() {
  using _ = lock.held();
  timer?.cancel();
  timer = new Timer(0.05, bark);
  timer.start();
}

for (const pause of [0.01, 0.04, 0.03]) {
  sign_of_life();
  sleep(pause);
}
print(`last sign at ${Math.round(monotonic() * 1000) - 30} ms`);
