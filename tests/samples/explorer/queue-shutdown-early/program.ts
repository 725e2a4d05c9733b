// shutdown while the producer is still at work: its next put fails.
import { Thread } from "switchpoint/threading";
import { Queue } from "switchpoint/queue";

const queue = new Queue<number>(1);

function producer() {
  queue.put(1);
  queue.put(2);
}

const thread = new Thread({ target: producer });
thread.start();
queue.get();
queue.shutdown();
thread.join();
