/** heapq against real CPython (the orders of PYTHON.md, section D), and as programs. */
import { expect, test } from "vitest";
import { heapify, heappop, heappush, heappushpop, heapreplace } from "../../src/switchpoint/python/heapq/heapq.ts";
import { lines, raises } from "../conformance/program.ts";

/** Pushes timers with these deadlines and gives the order in which they come out. */
function order(...deadlines: number[]): number[] {
  const heap: { when: number; at: number }[] = [];
  const lt = (a: { when: number }, b: { when: number }): boolean => a.when < b.when;
  deadlines.forEach((when, at) => heappush(heap, { when, at }, lt));
  return deadlines.map(() => heappop(heap, lt).at);
}

test("equal items come out in CPython's order", () => {
  expect(order(1, 1, 1)).toEqual([0, 1, 2]);
  expect(order(1, 1, 1, 1)).toEqual([0, 2, 1, 3]);
  expect(order(1, 1, 1, 1, 1)).toEqual([0, 2, 4, 1, 3]);
  expect(order(1, 1, 1, 1, 1, 1, 1, 1, 1, 1)).toEqual([0, 2, 6, 9, 8, 5, 7, 4, 1, 3]);
  expect(order(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2).slice(0, 10)).toEqual([0, 2, 6, 5, 9, 8, 7, 1, 3, 4]);
});

test("heapify, heapreplace, heappushpop", () => {
  const heap = [5, 3, 8, 1, 9, 2];
  heapify(heap);
  expect(heap).toEqual([1, 3, 2, 5, 9, 8]);
  expect(heapreplace(heap, 7)).toBe(1);
  expect(heappushpop(heap, 0)).toBe(0);
  expect(heappushpop(heap, 4)).toBe(2);
  expect(Array.from({ length: 6 }, () => heappop(heap))).toEqual([3, 4, 5, 7, 8, 9]);
});

const HEAPQ = 'import * as heapq from "switchpoint/heapq"; const h: any[] = [];';

test("the module, with tuples and with objects that know their order", () => {
  expect(
    lines(`${HEAPQ} class Job { constructor(public n: number) {} __lt__(other: Job) { return this.n > other.n; } }
for (const each of [[2, "b"], [1, "z"], [1, "a"]]) heapq.heappush(h, each); print(heapq.heappop(h), heapq.heappop(h)); const jobs = [new Job(1), new Job(5), new Job(3)]; heapq.heapify(jobs); print(heapq.heappop(jobs).n);
print(heapq.nsmallest(2, [3, 1, 2]), heapq.nlargest(2, ["a", "ccc", "bb"], (s) => s.length), [...heapq.merge([1, 4], [2, 3])]);`),
  ).toEqual(["[1, 'a'] [1, 'z']", "5", "[1, 2] ['ccc', 'bb'] [1, 2, 3, 4]"]);
  expect(lines(raises(HEAPQ, "heapq.heappop(h)"))).toEqual(["IndexError: index out of range"]);
  expect(lines(raises(`${HEAPQ} heapq.heappush(h, [1, {}]);`, "heapq.heappush(h, [1, new Map([[1, 2]])])"))).toEqual([
    "TypeError: '<' not supported between instances of 'dict' and 'dict'",
  ]);
});
