import { arg, work } from "switchpoint";
import { Event, Thread } from "switchpoint/threading";
import { perf_counter } from "switchpoint/time";

const go = new Event();

/** Computes, and tells for how long it was left alone at best. */
function compute(name: string, milliseconds: number) {
  go.wait();
  let began = perf_counter();
  let last = began;
  let longest = 0;
  for (let i = 0; i < milliseconds * 10; i++) {
    work(0.0001);
    const now = perf_counter();
    if (now - last > 0.0003) began = last = now; // somebody else was here
    longest = Math.max(longest, now - began);
    last = now;
  }
  print(name, "ran", (longest * 1000).toFixed(1), "ms without a break");
}

const b = arg("b", 0.5);
const threads = [
  new Thread({ name: "A", target: compute, args: ["A", 12] }),
  new Thread({ name: "B", target: compute, args: ["B", b] }),
  new Thread({ name: "C", target: compute, args: ["C", 20] }),
];
for (const t of threads) t.start();
go.set();
for (const t of threads) t.join();
