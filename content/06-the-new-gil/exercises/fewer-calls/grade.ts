import { assert, work } from "switchpoint";
import { exercise, simulated } from "switchpoint/grade";
import { pipe, read } from "switchpoint/os";
import { Thread } from "switchpoint/threading";
import { perf_counter } from "switchpoint/time";
import { send } from "./starter";

let stop = false;

function count() {
  while (!stop) work(0.001);
}

/** Lines of several lengths: line i is the byte i, so many times. */
function someLines(count: number): Uint8Array[] {
  return Array.from({ length: count }, (_, i) => new Uint8Array(10 + (i % 3)).fill(i));
}

export default exercise({
  checks: [
    simulated({
      id: "same",
      name: "All lines arrive, in their order",
      points: 1,
      on: { python: "3.12", cores: 2 },
      budget: { time: 1 },
      program() {
        const [from, to] = pipe();
        const lines = someLines(5);
        send(to, lines);
        const expected = lines.map((line) => line.join(",")).join(",");
        const arrived = read(from, 1000).join(",");
        assert(arrived === expected, `of ${expected} there arrived ${arrived}`);
      },
      advice: { error: "This check runs without a second thread: first send must send everything." },
    }),
    simulated({
      id: "fast",
      name: "Twenty lines are sent within 12 ms beside a thread that computes",
      points: 3,
      needs: "same",
      on: { python: "3.12", cores: 2 },
      budget: { time: 2 },
      maxSteps: 20_000_000,
      program() {
        const [from, to] = pipe();
        const lines = someLines(20);
        stop = false;
        const counter = new Thread({ target: count });
        counter.start();
        const start = perf_counter();
        send(to, lines);
        const took = (perf_counter() - start) * 1000;
        stop = true;
        counter.join();
        assert(took < 12, `sending took ${took.toFixed(1)} ms`);
        read(from, 1000);
      },
      advice: { error: "At every write the GIL is let go, the computing thread takes it, and it takes a whole interval to get it back." },
    }),
  ],
});
