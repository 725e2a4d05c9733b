import { Queue } from "switchpoint/queue";

const queue = new Queue();
queue.join();
queue.put("a");
queue.put("b");
print(queue.get(), queue.get());
queue.task_done();
queue.task_done();
queue.join();
for (const bad of [() => queue.task_done(), () => queue.get({ timeout: -1 }), () => new Queue(1).put(1, true, -1)]) {
  try {
    bad();
    print("fine");
  } catch (e) {
    print((e as Error).name, (e as Error).message);
  }
}
queue.shutdown();
for (const bad of [() => queue.put(1), () => queue.get()]) {
  try {
    bad();
  } catch (e) {
    print((e as Error).name);
  }
}
