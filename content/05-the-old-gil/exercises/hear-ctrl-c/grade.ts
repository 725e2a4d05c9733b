import { assert, work } from "switchpoint";
import { exercise, simulated } from "switchpoint/grade";
import { getpid, kill } from "switchpoint/os";
import { SIGINT } from "switchpoint/signal";
import { Thread, Timer } from "switchpoint/threading";
import { sleep, time } from "switchpoint/time";
import { waitFor } from "./starter";

function pressCtrlC() {
  kill(getpid(), SIGINT);
}

let last = 0;

/** Computes for 6 ms, and notes when it is done. */
function compute() {
  work(0.006);
  last = time();
}

export default exercise({
  checks: [
    simulated({
      id: "ends",
      name: "It comes back when all threads have ended",
      points: 1,
      on: { python: "2.7", cores: 2 },
      budget: { time: 1 },
      maxSteps: 20_000_000,
      program() {
        const threads = [0.003, 0.002].map((seconds) => new Thread({ target: sleep, args: [seconds] }));
        for (const t of threads) t.start();
        waitFor(threads);
        for (const t of threads) assert(!t.is_alive(), "waitFor came back while a thread was still running");
      },
      advice: { error: "A join whose time-out has passed says nothing about the thread. Ask it." },
    }),
    simulated({
      id: "heard",
      name: "Ctrl-C is heard within 0.2 s",
      points: 3,
      needs: "ends",
      on: { python: "2.7", cores: 2 },
      budget: { time: 2 },
      maxSteps: 20_000_000,
      program() {
        const threads = [0.4, 0.4].map((seconds) => new Thread({ target: sleep, args: [seconds] }));
        for (const t of threads) t.start();
        new Timer(0.002, pressCtrlC).start();
        const start = time();
        let heard = 0;
        try {
          waitFor(threads);
        } catch {
          heard = time() - start;
        }
        assert(heard > 0, "waitFor came back as if nothing had happened: Ctrl-C has not been heard");
        assert(heard < 0.2, `Ctrl-C has not been heard before ${heard.toFixed(2)} s; it was pressed after 2 ms`);
      },
      advice: {
        error:
          "On Python 2.7 nothing interrupts a join without a time-out. The handler can only run in the main thread, between two of its instructions.",
      },
    }),
    simulated({
      id: "polite",
      name: "Waiting takes no time away from the threads",
      points: 1,
      needs: "ends",
      on: { python: "2.7", cores: 1 },
      budget: { time: 1 },
      maxSteps: 20_000_000,
      program() {
        const threads = [1, 2].map(() => new Thread({ target: compute }));
        const start = time();
        for (const t of threads) t.start();
        waitFor(threads);
        assert(last - start < 0.016, `two threads with 6 ms of work each were done after ${((last - start) * 1000).toFixed(1)} ms`);
      },
      advice: { error: "A loop that asks again at once competes for the GIL with the threads that it waits for. It needs a pause." },
    }),
  ],
});
