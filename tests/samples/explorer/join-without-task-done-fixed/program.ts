import { assert } from "switchpoint";
import { Thread } from "switchpoint/threading";
import { Queue } from "switchpoint/queue";

const jobs = new Queue<number>();
const done: number[] = [];

function worker() {
  while (true) {
    const job = jobs.get();
    if (job >= 0) done.push(job);
    jobs.task_done();
  }
}

new Thread({ target: worker, daemon: true }).start();
for (const job of [1, -1, 2]) jobs.put(job);
jobs.join();
assert(done.length === 2);
