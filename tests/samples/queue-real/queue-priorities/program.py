from queue import PriorityQueue

queue = PriorityQueue()
for item in [[2, "b"], [1, "z"], [2, "a"], [1, "c"], [1, "c"]]:
    queue.put(item)
while not queue.empty():
    print(queue.get())
queue.put([1, {"a": 1}])
try:
    queue.put([1, {"b": 2}])
except TypeError as e:
    print(type(e).__name__, e)
print(queue.qsize(), queue.unfinished_tasks)
