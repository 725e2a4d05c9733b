import { assert, request } from "switchpoint";
import { exercise, simulated } from "switchpoint/grade";
import { Thread } from "switchpoint/threading";
import { sleep, time } from "switchpoint/time";
import { configure } from "./starter";

function countdown(n: number) {
  while (n > 0) {
    n -= 1;
  }
}

function serve(messages: number) {
  for (let i = 0; i < messages; i++) {
    using _ = request();
    sleep(0.0005);
  }
}

/** Seconds until both threads that compute are done; beside them `messages` are waited for. */
function both(messages: number): number {
  configure();
  const threads = [1, 2].map(() => new Thread({ target: countdown, args: [300_000] }));
  const server = new Thread({ target: serve, args: [messages] });
  const start = time();
  server.start();
  for (const t of threads) t.start();
  for (const t of threads) t.join();
  const took = time() - start;
  server.join();
  return took;
}

export default exercise({
  checks: [
    simulated({
      id: "fast",
      name: "The two threads that compute are done within 32 ms",
      points: 2,
      on: { python: "2.7", cores: 2 },
      budget: { time: 1 },
      maxSteps: 20_000_000,
      program() {
        const took = both(20);
        assert(took < 0.032, `it took ${(took * 1000).toFixed(1)} ms`);
      },
      advice: { error: "Every check costs a signal and mostly a lost race. Make fewer of them." },
    }),
    simulated({
      id: "answers",
      name: "Every message is answered within 2 ms",
      points: 2,
      on: { python: "2.7", cores: 2 },
      budget: { requests: { count: 20, percentile: 100, within: 0.002 } },
      maxSteps: 20_000_000,
      program() {
        both(20);
      },
      advice: {
        error:
          "A thread that wakes up can only take the GIL while it is free, and it is free only during a check. Do not make checks too rare.",
      },
    }),
  ],
});
