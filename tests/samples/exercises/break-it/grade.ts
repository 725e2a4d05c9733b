import { assert } from "switchpoint";
import { beTheScheduler, exercise } from "switchpoint/grade";
import { Thread } from "switchpoint/threading";

let counter = 0;

function increment() {
  counter += 1;
}

function program() {
  const threads = [new Thread({ target: increment }), new Thread({ target: increment })];
  for (const thread of threads) thread.start();
  for (const thread of threads) thread.join();
  assert(counter === 2, `two increments gave ${counter}`);
}

export default exercise({
  checks: [
    beTheScheduler({
      id: "lost",
      name: "An update is lost",
      points: 2,
      program,
      breaks: ["error"],
      advice: { error: "Both threads must read before one writes." },
    }),
    beTheScheduler({ id: "few", name: "One preemption is enough", points: 1, needs: "lost", program, maxPreemptions: 1 }),
  ],
});
