import { heappop, merge, nlargest, nsmallest } from "switchpoint/heapq";

const words = ["pear", "fig", "apple", "kiwi", "date", "plum"];
print(nsmallest(3, words), nlargest(2, words));
print(nsmallest(3, words, { key: (word) => word.length }), nlargest(3, words, { key: (word) => word.length }));
const merged = [];
for (const x of merge([1, 4, 7], [2, 4, 6], [0, 9])) merged.push(x);
print(merged);
for (const bad of [() => heappop([]), () => nsmallest(2, [1, "a"] as any)]) {
  try {
    bad();
  } catch (e) {
    print((e as Error).name, (e as Error).message);
  }
}
