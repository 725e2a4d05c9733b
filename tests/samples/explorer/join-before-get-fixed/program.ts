// Get first, then join.
import { Process, Queue, set_start_method } from "switchpoint/multiprocessing";

function produce(queue: Queue) {
  queue.put("x".repeat(70_000));
}

if (__name__ === "__main__") {
  set_start_method("fork");
  const queue = new Queue();
  const producer = new Process({ target: produce, args: [queue] });
  producer.start();
  queue.get();
  producer.join();
}
