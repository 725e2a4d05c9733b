// One end mark for two workers: one of them takes it, and the other waits for ever.
import { Thread } from "switchpoint/threading";
import { SimpleQueue } from "switchpoint/queue";

const queue = new SimpleQueue<number | null>();

function worker() {
  while (queue.get() !== null);
}

const threads = [1, 2].map(() => new Thread({ target: worker }));
for (const t of threads) t.start();
queue.put(1);
queue.put(null);
for (const t of threads) t.join();
