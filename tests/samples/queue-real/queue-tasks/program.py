from queue import Queue

queue = Queue()
queue.join()
queue.put("a")
queue.put("b")
print(queue.get(), queue.get())
queue.task_done()
queue.task_done()
queue.join()
for bad in [lambda: queue.task_done(), lambda: queue.get(timeout=-1), lambda: Queue(1).put(1, True, -1)]:
    try:
        bad()
        print("fine")
    except Exception as e:
        print(type(e).__name__, e)
queue.shutdown()
for bad in [lambda: queue.put(1), lambda: queue.get()]:
    try:
        bad()
    except Exception as e:
        print(type(e).__name__)
