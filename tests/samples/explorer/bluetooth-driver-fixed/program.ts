// First count yourself in, then look.
import { assert } from "switchpoint";
import { Event, Lock, Thread } from "switchpoint/threading";

let stopping = false;
let stopped = false;
let pending = 1;
const counter = new Lock();
const idle = new Event();

function enter(): boolean {
  using _ = counter.held();
  if (stopping) return false;
  pending += 1;
  return true;
}

function leave() {
  using _ = counter.held();
  pending -= 1;
  if (pending === 0) idle.set();
}

function work() {
  if (!enter()) return;
  assert(!stopped);
  leave();
}

function stop() {
  {
    using _ = counter.held();
    stopping = true;
  }
  leave();
  idle.wait();
  stopped = true;
}

const threads = [new Thread({ target: work }), new Thread({ target: stop })];
for (const t of threads) t.start();
for (const t of threads) t.join();
