import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { inOrder } from "../../src/switchpoint/cli/in-order.ts";

test("results come in the order of the items, however long each takes", async () => {
  const delivered: number[] = [];
  await inOrder(
    [30, 1, 20, 2],
    3,
    (ms) => setTimeout(ms, ms),
    (ms) => delivered.push(ms),
  );
  expect(delivered).toEqual([30, 1, 20, 2]);
});

test("never more than the given number at a time", async () => {
  let running = 0;
  let most = 0;
  const work = async () => {
    most = Math.max(most, ++running);
    await setTimeout(2);
    running--;
  };
  await inOrder(Array.from({ length: 9 }), 3, work, () => {});
  expect(most).toBe(3);
});

test("a failure of the work is the failure of the whole", async () => {
  const work = (item: number) => (item === 1 ? Promise.reject(new Error("one")) : setTimeout(1));
  await expect(inOrder([0, 1, 2, 3], 2, work, () => {})).rejects.toThrow("one");
});

test("nothing to do is done at once", async () => {
  await inOrder(
    [],
    4,
    () => Promise.reject(new Error("never")),
    () => {},
  );
});
