import { work } from "switchpoint";
import { choose, exercise, order, outcomeSet, predict } from "switchpoint/grade";
import { Thread } from "switchpoint/threading";

let counter = 0;

function increment() {
  counter += 1;
}

function together(target: () => void) {
  const threads = [new Thread({ target }), new Thread({ target })];
  for (const thread of threads) thread.start();
  for (const thread of threads) thread.join();
}

export default exercise({
  checks: [
    outcomeSet({
      id: "prints",
      name: "All that two increments can leave",
      points: 2,
      program() {
        together(increment);
        print(counter);
      },
    }),
    predict({
      id: "seconds",
      name: "How long two threads of one second take",
      points: 2,
      on: { python: "3.12", cores: 2 },
      measure: "time",
      program() {
        together(() => work(1));
      },
      advice: { error: "How many threads run Python code at once?" },
    }),
    choose({
      id: "which",
      name: "What makes the count right",
      points: 2,
      options: { a: "a lock for both", b: "a lock for each", c: "one thread" },
      right: ["a", "c"],
      because: { b: "The lock must be the same one." },
    }),
    order({
      id: "steps",
      name: "The steps of a safe increment",
      points: 3,
      lines: { take: "lock.acquire()", read: "x = counter", add: "counter = x + 1", give: "lock.release()", nap: "time.sleep(1)" },
      after: { read: ["take"], add: ["read"], give: ["add"] },
      distractors: ["nap"],
    }),
  ],
});
