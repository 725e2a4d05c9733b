import { assert } from "switchpoint";
import { everySchedule, exercise } from "switchpoint/grade";
import { Thread } from "switchpoint/threading";
import { increment, total } from "./starter";

export default exercise({
  checks: [
    everySchedule({
      id: "alone",
      name: "One increment counts one",
      points: 1,
      program() {
        increment();
        assert(total() === 1, `one increment gave ${total()}`);
      },
    }),
    everySchedule({
      id: "total",
      name: "Every increment counts",
      points: 2,
      program() {
        const threads = [new Thread({ target: increment }), new Thread({ target: increment })];
        for (const thread of threads) thread.start();
        for (const thread of threads) thread.join();
        assert(total() === 2, `two increments gave ${total()}`);
      },
      advice: { error: "An update was lost.", deadlock: "A lock is not given back." },
    }),
  ],
});
