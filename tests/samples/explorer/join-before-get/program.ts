// A process does not end before what it has put into a queue has been written, and a pipe holds 65,536 bytes: who joins first waits for ever.
import { Process, Queue, set_start_method } from "switchpoint/multiprocessing";

function produce(queue: Queue) {
  queue.put("x".repeat(70_000));
}

if (__name__ === "__main__") {
  set_start_method("fork");
  const queue = new Queue();
  const producer = new Process({ target: produce, args: [queue] });
  producer.start();
  producer.join();
  queue.get();
}
