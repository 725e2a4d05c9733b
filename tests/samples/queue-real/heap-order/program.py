from heapq import heapify, heappop, heappush

for n in [2, 3, 4, 5, 10, 17]:
    heap = []
    for i in range(n):
        heappush(heap, [(i * 7) % 5, i])
    out = []
    while heap:
        out.append(heappop(heap)[1])
    print(n, out)
list = [9, 4, 7, 1, 8, 2, 6, 3, 5, 0]
heapify(list)
print(list)
for x in [3, -1, 12]:
    heappush(list, x)
    print(list)
print(heappop(list), list)
