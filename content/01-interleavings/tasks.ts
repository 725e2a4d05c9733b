import { arg, work } from "switchpoint";
import { Thread } from "switchpoint/threading";

const parts = arg("parts", 1); // threads that share one task
const overlap = arg("overlap", false); // both tasks in progress at once

function threadsOf(task: string) {
  const names = parts === 1 ? [task] : [`${task}1`, `${task}2`];
  return names.map((name) => new Thread({ name, target: work, args: [0.02 / parts] }));
}

function together(threads: Thread[]) {
  for (const t of threads) t.start();
  for (const t of threads) t.join();
}

if (overlap) {
  together([...threadsOf("A"), ...threadsOf("B")]);
} else {
  together(threadsOf("A"));
  together(threadsOf("B"));
}
