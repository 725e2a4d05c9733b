import { heappop, heappush, heappushpop, heapreplace } from "switchpoint/heapq";

class Item {
  key: number;
  id: number;
  constructor(key: number, id: number) {
    this.key = key;
    this.id = id;
  }
  __lt__(other: Item) {
    return this.key < other.key;
  }
}
for (const n of [4, 5, 10, 23]) {
  const heap: Item[] = [];
  for (let i = 0; i < n; i++) heappush(heap, new Item(i % 3 === 2 ? 1 : 0, i));
  const out = [heapreplace(heap, new Item(0, 100)).id, heappushpop(heap, new Item(-1, 200)).id];
  while (heap.length > 0) out.push(heappop(heap).id);
  print(n, out);
}
