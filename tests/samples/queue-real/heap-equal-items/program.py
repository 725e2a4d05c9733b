from heapq import heappop, heappush, heappushpop, heapreplace

class Item:
    def __init__(self, key, id):
        self.key = key
        self.id = id
    def __lt__(self, other):
        return self.key < other.key
for n in [4, 5, 10, 23]:
    heap = []
    for i in range(n):
        heappush(heap, Item(1 if i % 3 == 2 else 0, i))
    out = [heapreplace(heap, Item(0, 100)).id, heappushpop(heap, Item(-1, 200)).id]
    while heap:
        out.append(heappop(heap).id)
    print(n, out)
