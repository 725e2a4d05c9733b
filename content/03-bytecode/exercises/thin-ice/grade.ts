import { assert } from "switchpoint";
import { everySchedule, exercise, someSchedule, source } from "switchpoint/grade";
import { Thread } from "switchpoint/threading";
import { price, sell, till } from "./starter";

function sellBoth() {
  const threads = ["tea", "coffee"].map((item) => new Thread({ name: item, target: sell, args: [item] }));
  for (const t of threads) t.start();
  for (const t of threads) t.join();
}

export default exercise({
  checks: [
    everySchedule({
      id: "alone",
      name: "Alone, a tea and a coffee make 7",
      points: 1,
      program() {
        assert(price("tea") === 3 && price("coffee") === 4, "leave the prices as they are");
        sell("tea");
        sell("coffee");
        assert(till === 7, `a tea and a coffee gave ${till}`);
      },
      advice: { error: "This check uses no second thread: first make sell do what it says." },
    }),
    source({
      id: "no-lock",
      name: "There is no lock in it",
      points: 1,
      avoids: ["Lock", "RLock", "Condition", "Semaphore", "Event", "while", "sleep"],
      advice: { error: "A lock is the right answer to another question. Here it must hold by the place of the switch points alone." },
    }),
    everySchedule({
      id: "holds",
      name: "On Python 3.12 the till is right on every schedule",
      points: 1,
      needs: "no-lock",
      python: "3.12",
      program() {
        sellBoth();
        assert(till === 7, `the till holds ${till}, not 7`);
      },
      advice: { error: "The till is read, then price is called, then the sum is written: at the call the other thread may come in." },
    }),
    someSchedule({
      id: "breaks",
      name: "Where a switch may come anywhere, the same program can still lose money",
      points: 1,
      needs: "holds",
      program() {
        sellBoth();
        assert(till !== 7);
      },
      advice: { error: "It can hold everywhere only if a lock, or something like it, is in it." },
    }),
  ],
});
