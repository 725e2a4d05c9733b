import { assert } from "switchpoint";
import { everySchedule, exercise } from "switchpoint/grade";
import { Thread } from "switchpoint/threading";
import { Gil } from "./starter";

export default exercise({
  checks: [
    everySchedule({
      id: "alone",
      name: "With nobody waiting, pass() comes back with the GIL",
      points: 1,
      program() {
        const gil = new Gil();
        gil.take();
        gil.pass();
        assert(gil.locked, "after pass() nobody holds the GIL");
        gil.drop();
      },
      advice: { deadlock: "If nobody waits for the GIL, nobody will ever take it: there is nothing to wait for." },
    }),
    everySchedule({
      id: "passed-on",
      name: "A thread that was waiting has had the GIL when pass() comes back",
      points: 3,
      needs: "alone",
      program() {
        const gil = new Gil();
        let had = false;
        const other = new Thread({
          name: "other",
          target: () => {
            gil.take();
            had = true;
            gil.drop();
          },
        });
        gil.take();
        other.start();
        const wanted = gil.waiting > 0;
        gil.pass();
        assert(had || !wanted, "the other thread was waiting, and pass() went on without it having had the GIL");
        gil.drop();
        other.join();
      },
      advice: {
        error: "To wake somebody is not to hand something over. Whoever lets go must wait to hear that the GIL was taken.",
        deadlock: "Somebody waits to hear of something that nobody says. Whoever takes the GIL must tell those who wait for that.",
      },
    }),
    everySchedule({
      id: "one-holder",
      name: "Never do two threads hold it",
      points: 2,
      needs: "alone",
      never: ["error"],
      program() {
        const gil = new Gil();
        let holders = 0;
        const other = new Thread({
          name: "other",
          target: () => {
            gil.take();
            holders += 1;
            assert(holders === 1, `${holders} threads hold the GIL`);
            holders -= 1;
            gil.drop();
          },
        });
        gil.take();
        other.start();
        gil.pass();
        holders += 1;
        assert(holders === 1, `${holders} threads hold the GIL`);
        holders -= 1;
        gil.drop();
        other.join();
      },
      advice: { error: "pass() ends as it began: its caller holds the GIL, and nobody else does." },
    }),
  ],
});
