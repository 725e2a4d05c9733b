// The worker skips an item, and forgets that it has to be counted all the same.
import { Thread } from "switchpoint/threading";
import { Queue } from "switchpoint/queue";

const jobs = new Queue<number>();

function worker() {
  while (true) {
    const job = jobs.get();
    if (job < 0) continue;
    jobs.task_done();
  }
}

new Thread({ target: worker, daemon: true }).start();
for (const job of [1, -1, 2]) jobs.put(job);
jobs.join();
