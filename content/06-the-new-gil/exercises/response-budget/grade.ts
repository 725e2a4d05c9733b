import { assert, request, work } from "switchpoint";
import { exercise, simulated } from "switchpoint/grade";
import { Thread } from "switchpoint/threading";
import { perf_counter, sleep } from "switchpoint/time";
import { configure } from "./starter";

let stop = false;

function count() {
  while (!stop) work(0.001);
}

function serve(messages: number) {
  for (let i = 0; i < messages; i++) {
    using _ = request();
    sleep(0.001);
    work(0.0001);
  }
  stop = true;
}

export default exercise({
  checks: [
    simulated({
      id: "answers",
      name: "Nine of ten rounds are over within 2 ms",
      points: 2,
      on: { python: "3.12", cores: 2 },
      budget: { requests: { count: 20, percentile: 90, within: 0.002 } },
      maxSteps: 20_000_000,
      program() {
        configure();
        stop = false;
        const server = new Thread({ target: serve, args: [20] });
        const counter = new Thread({ target: count });
        server.start();
        counter.start();
        server.join();
        counter.join();
      },
      advice: { error: "The server waits for one whole interval before it may even ask for the GIL, in every round." },
    }),
    simulated({
      id: "work",
      name: "Two threads that compute lose next to nothing",
      points: 2,
      on: { python: "3.12", cores: 2 },
      budget: { time: 1 },
      maxSteps: 20_000_000,
      program() {
        configure();
        const threads = [1, 2].map(() => new Thread({ target: work, args: [0.012] }));
        const start = perf_counter();
        for (const t of threads) t.start();
        for (const t of threads) t.join();
        const took = (perf_counter() - start) * 1000;
        assert(took < 24.8, `two threads with 12 ms of work each took ${took.toFixed(1)} ms`);
      },
      advice: {
        error:
          "Every hand-over costs a request, a signal, a wake-up and an acknowledgement. Do not ask for more of them than the budget needs.",
      },
    }),
  ],
});
