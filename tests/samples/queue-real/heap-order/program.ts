import { heapify, heappop, heappush } from "switchpoint/heapq";

for (const n of [2, 3, 4, 5, 10, 17]) {
  const heap: [number, number][] = [];
  for (let i = 0; i < n; i++) heappush(heap, [(i * 7) % 5, i]);
  const out = [];
  while (heap.length > 0) out.push(heappop(heap)[1]);
  print(n, out);
}
const list = [9, 4, 7, 1, 8, 2, 6, 3, 5, 0];
heapify(list);
print(list);
for (const x of [3, -1, 12]) {
  heappush(list, x);
  print(list);
}
print(heappop(list), list);
