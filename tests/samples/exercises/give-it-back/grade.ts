import { assert } from "switchpoint";
import { everySchedule, exercise } from "switchpoint/grade";
import { Thread } from "switchpoint/threading";
import { increment, total } from "./starter";

function two() {
  const threads = [new Thread({ target: increment }), new Thread({ target: increment })];
  for (const thread of threads) thread.start();
  for (const thread of threads) thread.join();
}

export default exercise({
  checks: [
    everySchedule({
      id: "released",
      name: "Whoever takes the lock gives it back",
      points: 1,
      never: ["leak"],
      program: two,
      advice: { deadlock: "An early return skips the release." },
    }),
    everySchedule({
      id: "total",
      name: "Two increments stop at the limit of one",
      points: 1,
      never: ["error", "deadlock"],
      program() {
        two();
        assert(total() === 1, `the total is ${total()}`);
      },
    }),
  ],
});
