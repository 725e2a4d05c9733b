// Python's manual, "queue": workers take jobs from a queue; join waits until all are done.
import { arg, assert } from "switchpoint";
import { Queue } from "switchpoint/queue";
import { Thread } from "switchpoint/threading";
import { monotonic, sleep } from "switchpoint/time";

const workers = arg("workers", 3);
const jobs = arg("jobs", 9);
const queue = new Queue<number>();
const done: number[] = [];

function worker() {
  while (true) {
    const job = queue.get();
    sleep(0.01);
    done.push(job);
    queue.task_done();
  }
}

for (let i = 0; i < workers; i++) new Thread({ target: worker, daemon: true }).start();
const from = monotonic();
for (let job = 0; job < jobs; job++) queue.put(job);
queue.join();
assert(done.length === jobs);
print(done.toSorted((a, b) => a - b).join(" "));
if (jobs === 9) print(`${Math.round((monotonic() - from) * 1000)} ms`);
