import { choose, exercise, order, predict } from "switchpoint/grade";
import { main } from "./program";

export default exercise({
  checks: [
    predict({
      id: "gil",
      name: "The program runs on Python 3.12 with two cores. How long does it take?",
      points: 1,
      on: { python: "3.12", cores: 2 },
      measure: "time",
      program: main,
      advice: { error: "There is a GIL. Which of the two threads runs Python code at a given instant?" },
    }),
    predict({
      id: "free",
      name: "And on 3.14t, which has no GIL, with two cores?",
      points: 1,
      on: { python: "3.14t", cores: 2 },
      measure: "time",
      program: main,
      advice: { error: "Nothing makes one thread wait for the other, and each has a core." },
    }),
    choose({
      id: "word",
      name: "What are the two threads on Python 3.12?",
      points: 1,
      options: {
        neither: "neither concurrent nor parallel: only one runs at a time",
        concurrent: "concurrent, not parallel",
        parallel: "parallel, not concurrent",
        both: "concurrent and parallel: there are two cores",
      },
      right: "concurrent",
      because: {
        neither: "Both are in progress at the same time: B begins before A has ended. That is concurrency, whoever is running.",
        parallel: "Parallel would mean that both run at the same instant, and the GIL forbids it.",
        both: "Two cores could run two threads at once, and the GIL does not let them. That a machine could is not enough.",
      },
    }),
    order({
      id: "lost",
      name: "Now A and B add 1 to a counter that is 0. Put the steps in an order that loses an update",
      points: 3,
      lines: {
        "a-reads": "A reads 0",
        "a-writes": "A writes 1",
        "b-reads": "B reads 0",
        "b-sees": "B reads 1",
        "b-writes": "B writes 1",
        "b-more": "B writes 2",
      },
      after: { "a-writes": ["a-reads", "b-reads"], "b-writes": ["b-reads", "a-reads"] },
      distractors: ["b-sees", "b-more"],
      advice: { error: "Both must have read before one of them writes; and each reads before it writes." },
    }),
  ],
});
