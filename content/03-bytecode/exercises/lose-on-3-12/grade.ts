import { assert } from "switchpoint";
import { everySchedule, exercise, someSchedule, source } from "switchpoint/grade";
import { Thread } from "switchpoint/threading";
import { total, update } from "./starter";

export default exercise({
  checks: [
    everySchedule({
      id: "alone",
      name: "Alone, three updates make three",
      points: 1,
      program() {
        for (let i = 0; i < 3; i++) update();
        assert(total === 3, `three calls of update gave ${total}`);
      },
      advice: { error: "This check uses no second thread: update must still add exactly one." },
    }),
    source({
      id: "by-itself",
      name: "Nothing waits: no lock, no sleep, no loop",
      points: 1,
      avoids: ["Lock", "RLock", "Condition", "Event", "sleep", "while", "Thread"],
      advice: { error: "The switch must come from where Python looks up by itself. A thread that waits lets go of the GIL anyway." },
    }),
    someSchedule({
      id: "loses",
      name: "On Python 3.12, two threads can end with a total of 1",
      points: 1,
      needs: "by-itself",
      python: "3.12",
      program() {
        const threads = [1, 2].map(() => new Thread({ target: update }));
        for (const t of threads) t.start();
        for (const t of threads) t.join();
        assert(total === 1);
      },
      advice: {
        error:
          "3.12 looks up at function entry, at the jump back of a loop, and after calls of C code. Nothing of that stands between the load of total and its store.",
      },
    }),
  ],
});
