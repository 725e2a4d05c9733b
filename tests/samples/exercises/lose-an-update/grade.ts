import { assert } from "switchpoint";
import { everySchedule, exercise, someSchedule, source } from "switchpoint/grade";
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
    someSchedule({
      id: "possible",
      name: "Two increments can leave 1",
      points: 1,
      needs: "alone",
      program() {
        const threads = [new Thread({ target: increment }), new Thread({ target: increment })];
        for (const thread of threads) thread.start();
        for (const thread of threads) thread.join();
        assert(total() === 1, "nothing was lost");
      },
    }),
    source({ id: "lock", name: "Without a lock", points: 1, uses: [], avoids: ["Lock", ".acquire", "while"] }),
  ],
});
