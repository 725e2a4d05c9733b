import { assert } from "switchpoint";
import { beTheScheduler, exercise } from "switchpoint/grade";
import { total } from "./program";

/** Fails if the total is below `least`. The steps of the threads are the same whatever is asked. */
function atLeast(least: number) {
  return () => {
    const ended = total();
    assert(ended >= least, `the counter ends at ${ended}`);
  };
}

export default exercise({
  checks: [
    beTheScheduler({
      id: "one",
      name: "An update is lost: the counter ends below 6",
      points: 1,
      program: atLeast(6),
      breaks: ["error"],
      advice: { error: "Take the turn from a thread between its read and its write, and let the other one write meanwhile." },
    }),
    beTheScheduler({
      id: "half",
      name: "The counter ends below 4",
      points: 1,
      needs: "one",
      program: atLeast(4),
      breaks: ["error"],
      advice: { error: "One write that comes late wipes out all that the other thread has done since the read. How late can it come?" },
    }),
    beTheScheduler({
      id: "most",
      name: "The counter ends at 2, the least there is",
      points: 2,
      needs: "half",
      program: atLeast(3),
      breaks: ["error"],
      advice: {
        error: "The last write of all must write 2, so its thread must have read 1. Who wrote that 1, and when can it be that late?",
      },
    }),
  ],
});
