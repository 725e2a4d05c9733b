import { expect, test } from "vitest";
import { measuredMachine } from "../../src/switchpoint/machine/costs.ts";
import type { Sim } from "../../src/switchpoint/machine/traps.ts";
import { park, WaitQueue } from "../../src/switchpoint/machine/wait-queue.ts";
import { OldBench, TICK } from "./old-bench.ts";
import { Workbench, ms } from "./workbench.ts";

test("NEWGIL-14: the handler runs at the next switch point of the main thread; other threads never run it", () => {
  const bench = new Workbench();
  const ran: string[] = [];
  bench.gil.pending.main = bench.thread("main", (self) => bench.work(self, 20 * ms));
  bench.thread("other", (self) => bench.work(self, 20 * ms));
  // At 7 ms the other thread has the GIL; main gets it back at 10.
  bench.outside(7 * ms, () => bench.gil.signal(() => note(bench, ran)));
  bench.computer.run();
  expect(ran).toEqual(["main at 10"]);
  expect(bench.holds().slice(0, 4)).toEqual(["main 0-5", "other 5-10", "main 10-15", "other 15-20"]);
});

test("NEWGIL-14: a main thread that is running sees it at once", () => {
  const bench = new Workbench();
  const ran: string[] = [];
  bench.gil.pending.main = bench.thread("main", (self) => bench.work(self, 20 * ms));
  bench.outside(3 * ms, () => bench.gil.signal(() => note(bench, ran)));
  bench.computer.run();
  expect(ran).toEqual(["main at 3"]);
  expect(bench.gil.counters.checks).toBe(0);
});

/** A handler: tells which thread runs it, and when (in milliseconds). */
function* note(bench: Workbench | OldBench, ran: string[]): Sim<void> {
  const running = bench.computer.tasks.find((task) => task.state === "running" && bench.gil.pending.main === task.owner);
  ran.push(`${running?.owner.name ?? "another"} at ${bench.computer.now / ms}`);
}

test("OLDGIL-09: while the main thread is not running, every counted instruction of another is a check", () => {
  const bench = new OldBench({ cores: 3, costs: measuredMachine });
  const ran: string[] = [];
  bench.gil.pending.main = bench.thread("main", function* (self) {
    yield* bench.gil.drop(self);
    yield* park(new WaitQueue("device"), 2 * ms, "io");
    yield* bench.gil.take(self);
    yield* bench.work(self, ms);
  });
  bench.thread("other", (self) => bench.work(self, 4 * ms));
  bench.outside(ms, () => bench.gil.signal(() => note(bench, ran)));
  bench.computer.run();
  const checks = (from: number): number => bench.checks.filter((time) => time >= from * ms && time < (from + 0.5) * ms).length;
  // One check a tick instead of one in 101; each costs two calls of the semaphore.
  expect(checks(0.4)).toBeLessThan((0.5 * ms) / TICK / 100);
  expect(checks(1.4)).toBeGreaterThan((0.5 * ms) / (TICK + 2 * measuredMachine.semaphoreCall) - 30);
  expect(ran).toHaveLength(1);
  expect(ran[0]).toMatch(/^main at 2\./);
  expect(checks(3)).toBeLessThan((0.5 * ms) / TICK / 100);
});

test("OLDGIL-10: a main thread that waits for a lock runs no handler until it has got it", () => {
  const bench = new OldBench();
  const lock = new WaitQueue("lock");
  const ran: string[] = [];
  bench.gil.pending.main = bench.thread("main", function* (self) {
    yield* bench.gil.drop(self);
    // As PyThread_acquire_lock does: nothing interrupts it.
    yield* park(lock, Infinity, "lock");
    yield* bench.gil.take(self);
    yield* bench.work(self, ms);
  });
  bench.outside(ms, () => bench.gil.signal(() => note(bench, ran)));
  bench.outside(5 * ms, () => {}, lock);
  bench.computer.run();
  expect(ran).toHaveLength(1);
  expect(ran[0]).toMatch(/^main at 5\.0/);
});
