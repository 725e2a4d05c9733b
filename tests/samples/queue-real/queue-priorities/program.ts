import { PriorityQueue } from "switchpoint/queue";

const queue = new PriorityQueue();
for (const item of [[2, "b"], [1, "z"], [2, "a"], [1, "c"], [1, "c"]]) queue.put(item);
while (!queue.empty()) print(queue.get());
queue.put([1, new Map([["a", 1]])]);
try {
  queue.put([1, new Map([["b", 2]])]);
} catch (e) {
  print((e as Error).name, (e as Error).message);
}
print(queue.qsize(), queue.unfinished_tasks);
