import { Thread } from "switchpoint/threading";
import { Empty, Queue } from "switchpoint/queue";

const queue = new Queue<number>();
queue.put(1);

function taker() {
  try {
    queue.get_nowait();
  } catch (error) {
    if (!(error instanceof Empty)) throw error;
  }
}

const threads = [1, 2].map(() => new Thread({ target: taker }));
for (const t of threads) t.start();
for (const t of threads) t.join();
