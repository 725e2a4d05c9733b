// Producer and consumers with a queue: one sentinel for each consumer ends it.
import { arg, assert } from "switchpoint";
import { Queue } from "switchpoint/queue";
import { Thread } from "switchpoint/threading";
import { sleep } from "switchpoint/time";

const workers = arg("workers", 3);
const jobs = arg("jobs", 8);
const queue = new Queue<number | null>(2);
const done: number[] = [];

function producer() {
  for (let job = 0; job < jobs; job++) queue.put(job);
  for (let i = 0; i < workers; i++) queue.put(null);
}

function consumer() {
  while (true) {
    const job = queue.get();
    if (job === null) break;
    sleep(0.002);
    done.push(job * job);
  }
}

const threads = [new Thread({ target: producer }), ...Array.from({ length: workers }, () => new Thread({ target: consumer }))];
for (const t of threads) t.start();
for (const t of threads) t.join();
assert(done.length === jobs && queue.empty());
print(done.toSorted((a, b) => a - b).join(" "));
