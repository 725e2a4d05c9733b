import { choose, exercise, outcomeSet } from "switchpoint/grade";
import { main } from "./program";

export default exercise({
  checks: [
    outcomeSet({
      id: "balances",
      name: "Which balances can it print? Name all of them, and no other",
      points: 2,
      program: main,
      advice: {
        error: "Write down the two steps of A and the two of B. Whoever writes last decides; and what it writes depends on what it read.",
      },
    }),
    choose({
      id: "tests",
      name: "A test that compares the result with 120 has passed a thousand times. What does that show?",
      points: 1,
      options: {
        right: "That the program is right",
        rare: "That a wrong result comes up less than once in a thousand runs, anywhere",
        here: "That the orders which lose something are rare on this machine, under this load",
      },
      right: "here",
      because: {
        right:
          "Orders that lose something exist: you have just named what they print. A thousand runs try the same few orders again and again.",
        rare: "Runs are not drawn at random from all orders. On another machine, with another load or another version, the rare order may be the usual one.",
      },
    }),
  ],
});
