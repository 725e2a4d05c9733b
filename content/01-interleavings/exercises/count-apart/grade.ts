import { assert } from "switchpoint";
import { everySchedule, exercise, source } from "switchpoint/grade";
import { Thread } from "switchpoint/threading";
import { countPile, result } from "./starter";

export default exercise({
  checks: [
    everySchedule({
      id: "alone",
      name: "Piles that are counted one after the other add up",
      points: 1,
      program() {
        countPile(["yes", "no", "yes"]);
        countPile(["no", "yes"]);
        assert(result() === 3, `two piles, one after the other, hold 3 votes for yes, and result() is ${result()}`);
      },
    }),
    everySchedule({
      id: "piles",
      name: "Two piles at once add up, on every schedule",
      points: 2,
      needs: "alone",
      program() {
        const threads = [["yes", "yes"], ["yes"]].map((pile) => new Thread({ target: countPile, args: [pile] }));
        for (const thread of threads) thread.start();
        for (const thread of threads) thread.join();
        const votes = result();
        assert(votes === 3, `3 votes for yes, and ${votes} were counted`);
      },
      advice: {
        error: "Whatever both threads add to is a read and a write. What only one of them touches cannot be lost.",
      },
    }),
    source({
      id: "apart",
      name: "Without a lock: nothing is shared while they count",
      points: 1,
      needs: "piles",
      avoids: ["Lock", "RLock", "Semaphore", "Condition"],
      advice: { error: "It can be done so that nobody has to wait for anybody." },
    }),
  ],
});
