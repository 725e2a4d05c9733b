// The producer is the one who knows when there is no more; the consumer takes what is left, and then hears of it.
import { assert } from "switchpoint";
import { Thread } from "switchpoint/threading";
import { Queue, ShutDown } from "switchpoint/queue";

const queue = new Queue<number>(1);

function producer() {
  queue.put(1);
  queue.put(2);
  queue.shutdown();
}

const thread = new Thread({ target: producer });
thread.start();
const got: number[] = [];
try {
  while (true) got.push(queue.get());
} catch (error) {
  assert(error instanceof ShutDown);
}
thread.join();
assert(got.join() === "1,2");
