// Qadeer and Wu's Bluetooth driver: a worker looks whether the driver is stopping before it counts itself in.
import { assert } from "switchpoint";
import { Event, Lock, Thread } from "switchpoint/threading";

let stopping = false;
let stopped = false;
let pending = 1;
const counter = new Lock();
const idle = new Event();

function leave() {
  using _ = counter.held();
  pending -= 1;
  if (pending === 0) idle.set();
}

function work() {
  if (stopping) return;
  {
    using _ = counter.held();
    pending += 1;
  }
  assert(!stopped, "the driver has been stopped");
  leave();
}

function stop() {
  stopping = true;
  leave();
  idle.wait();
  stopped = true;
}

const threads = [new Thread({ target: work }), new Thread({ target: stop })];
for (const t of threads) t.start();
for (const t of threads) t.join();
