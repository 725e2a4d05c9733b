import { expect, test } from "vitest";
import { NewGil } from "../../src/switchpoint/gil/new-gil.ts";
import { PriorityGil } from "../../src/switchpoint/gil/priority-gil.ts";
import { Workbench, ms } from "./workbench.ts";

/** Milliseconds that each of ten rounds of an I/O thread takes beside a CPU-bound one. */
function rounds(policy: typeof NewGil): number[] {
  const bench = new Workbench({ policy });
  const starts: number[] = [];
  bench.thread("cpu", (self) => bench.work(self, 1000 * ms));
  bench.thread("io", function* (self) {
    for (let i = 0; i < 11; i++) {
      starts.push(bench.computer.now / ms);
      yield* bench.work(self, 0.1 * ms);
      yield* bench.blocking(self, 1 * ms);
    }
    bench.computer.halt();
    yield { op: "cpu", ns: 1, grain: 0 };
  });
  bench.computer.run();
  return starts.slice(1).map((start, i) => start - starts[i]!);
}

test("a thread that waits by itself soon gets in at once beside one that computes", () => {
  expect(rounds(NewGil).at(-1)).toBeCloseTo(6.1, 5);
  expect(rounds(PriorityGil).at(-1)).toBeCloseTo(1.1, 5);
});

test("two threads that compute take turns as before", () => {
  const bench = new Workbench({ policy: PriorityGil });
  for (const name of ["A", "B"]) bench.thread(name, (self) => bench.work(self, 10 * ms));
  bench.computer.run();
  const held = bench.holds().map((hold) => hold.split(" ")[0]);
  expect(held.slice(0, 3)).toEqual(["A", "B", "A"]);
});
