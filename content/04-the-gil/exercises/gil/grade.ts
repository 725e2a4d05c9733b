import { assert } from "switchpoint";
import { everySchedule, exercise } from "switchpoint/grade";
import { Thread } from "switchpoint/threading";
import { Gil } from "./starter";

let inside = 0;

function visits(gil: Gil, count: number) {
  for (let k = 0; k < count; k++) {
    gil.take();
    inside += 1;
    assert(inside === 1, "two threads are inside together");
    inside -= 1;
    gil.drop();
  }
}

function run(counts: readonly number[]) {
  const gil = new Gil();
  const threads = counts.map((count) => new Thread({ target: visits, args: [gil, count] }));
  for (const t of threads) t.start();
  for (const t of threads) t.join();
}

export default exercise({
  checks: [
    everySchedule({
      id: "alone",
      name: "One thread can take it and drop it, again and again",
      points: 1,
      program() {
        run([2]);
      },
      advice: { error: "There is only one thread here.", deadlock: "There is only one thread here, and it waits: for whom?" },
    }),
    everySchedule({
      id: "exclusion",
      name: "Two threads are never inside together",
      points: 2,
      needs: "alone",
      never: ["error"],
      program() {
        run([1, 1]);
      },
      advice: { error: "Looking at the flag and setting it must be one critical section, and who finds it set must wait." },
    }),
    everySchedule({
      id: "late",
      name: "Who is woken too late waits again",
      points: 1,
      needs: "exclusion",
      never: ["error"],
      program() {
        run([2, 1]);
      },
      advice: {
        error:
          "Between drop and the moment when the sleeper is awake, another thread can take the GIL. Being woken is a hint to look again, not the GIL.",
      },
    }),
    everySchedule({
      id: "woken",
      name: "Nobody sleeps for ever",
      points: 2,
      needs: "exclusion",
      never: ["deadlock"],
      program() {
        run([1, 1]);
      },
      advice: {
        deadlock: "Someone sleeps, and nobody is left to wake it: drop must notify, after the flag is cleared and inside the same lock.",
      },
    }),
  ],
});
