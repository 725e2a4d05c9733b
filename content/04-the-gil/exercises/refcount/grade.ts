import { assert, RefCounted } from "switchpoint";
import { everySchedule, exercise, someSchedule } from "switchpoint/grade";
import { borrow, lend } from "./starter";

export default exercise({
  checks: [
    everySchedule({
      id: "honest",
      name: "borrow gives back what it takes",
      points: 1,
      program() {
        const object = new RefCounted("an object");
        borrow(object);
        assert(object.refcount() === 1, `after one borrow the count is ${object.refcount()}, not 1`);
        assert(object.get() === "an object", "the object must still be there");
      },
      advice: { error: "Leave borrow as it is: the fault must come from the threads alone." },
    }),
    someSchedule({
      id: "adds-up",
      name: "lend can end well",
      points: 1,
      needs: "honest",
      program() {
        const object = new RefCounted("an object");
        lend(object);
        assert(object.refcount() === 1);
      },
      advice: { error: "If the count is never right, it is not the race that breaks it." },
    }),
    someSchedule({
      id: "leaks",
      name: "On some schedule the count ends too high",
      points: 1,
      needs: "adds-up",
      program() {
        const object = new RefCounted("an object");
        lend(object);
        assert(object.refcount() > 1);
      },
      advice: { error: "Python threads hold the GIL while they count, so no count is lost. Who does not hold it?" },
    }),
    someSchedule({
      id: "freed",
      name: "On some schedule the object is freed while it is in use",
      points: 1,
      needs: "adds-up",
      program() {
        const object = new RefCounted("an object");
        lend(object);
        let freed = false;
        try {
          object.get();
        } catch {
          freed = true;
        }
        assert(freed);
      },
      advice: { error: "The count must fall to zero: one increment must be lost, and no decrement." },
    }),
  ],
});
