// set and clear at once let through whoever waits. Who comes later waits for the next time, and there is none.
import { Event, Thread } from "switchpoint/threading";

const go = new Event();

function runner() {
  go.wait();
}

function starter() {
  go.set();
  go.clear();
}

const threads = [new Thread({ target: runner }), new Thread({ target: starter })];
for (const t of threads) t.start();
for (const t of threads) t.join();
