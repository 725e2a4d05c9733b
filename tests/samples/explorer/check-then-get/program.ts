// By the time of the get the queue may be empty again: the thread waits for an item that never comes.
import { Thread } from "switchpoint/threading";
import { Queue } from "switchpoint/queue";

const queue = new Queue<number>();
queue.put(1);

function taker() {
  if (!queue.empty()) queue.get();
}

const threads = [1, 2].map(() => new Thread({ target: taker }));
for (const t of threads) t.start();
for (const t of threads) t.join();
