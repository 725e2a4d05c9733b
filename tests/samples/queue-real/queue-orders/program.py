from queue import Empty, Full, LifoQueue, PriorityQueue, Queue, SimpleQueue

for queue in [Queue(3), LifoQueue(3), PriorityQueue(3)]:
    for x in [3, 1, 2]:
        queue.put(x)
    print(queue.full(), queue.qsize())
    try:
        queue.put_nowait(4)
    except Full as e:
        print(True)
    print(queue.get(), queue.get(), queue.get(), queue.empty())
    try:
        queue.get_nowait()
    except Empty as e:
        print(True)
simple = SimpleQueue()
for x in [3, 1, 2]:
    simple.put(x)
print(simple.qsize(), simple.get(), simple.get(), simple.get(), simple.empty())
