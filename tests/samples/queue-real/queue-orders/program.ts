import { Empty, Full, LifoQueue, PriorityQueue, Queue, SimpleQueue } from "switchpoint/queue";

for (const queue of [new Queue(3), new LifoQueue(3), new PriorityQueue(3)]) {
  for (const x of [3, 1, 2]) queue.put(x);
  print(queue.full(), queue.qsize());
  try {
    queue.put_nowait(4);
  } catch (e) {
    print(e instanceof Full);
  }
  print(queue.get(), queue.get(), queue.get(), queue.empty());
  try {
    queue.get_nowait();
  } catch (e) {
    print(e instanceof Empty);
  }
}
const simple = new SimpleQueue();
for (const x of [3, 1, 2]) simple.put(x);
print(simple.qsize(), simple.get(), simple.get(), simple.get(), simple.empty());
