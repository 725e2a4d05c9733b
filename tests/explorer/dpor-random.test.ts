/**
 * The search against brute force on random programs: one execution for every class of executions, no class missed, and no
 * bug overlooked.
 */
import { expect, test } from "vitest";
import { Dfs } from "../../src/switchpoint/explorer/dfs.ts";
import { Dpor } from "../../src/switchpoint/explorer/dpor.ts";
import { explore } from "../../src/switchpoint/explorer/explore.ts";
import { PreemptionBound } from "../../src/switchpoint/explorer/preemption-bound.ts";
import { execute, type Strategy } from "../../src/switchpoint/explorer/strategy.ts";
import type { ExploredProgram } from "../../src/switchpoint/runtime/instance.ts";
import { survey } from "./classes.ts";
import { OPTIONS } from "./programs.ts";
import { randomProgram } from "./random-programs.ts";

interface Comparison {
  readonly programs: number;
  readonly size: number;
  readonly coarse: boolean;
  readonly signals?: boolean;
  readonly yardstick: () => Strategy;
  readonly most: number;
}

/** Compares on the first programs that the yardstick can finish; gives how many executions were superfluous. */
function compare({ programs, size, coarse, signals = false, yardstick, most }: Comparison): { classes: number; superfluous: number } {
  let classes = 0;
  let superfluous = 0;
  for (let seed = 1, compared = 0; compared < programs; seed++) {
    const program = randomProgram(seed, size, { coarse, signals });
    const all = survey(program, yardstick(), most);
    if (all.executions === most) continue;
    compared++;
    const found = survey(program, new Dpor());
    expect(
      [...found.classes].filter((each) => !all.classes.has(each)),
      `seed ${seed}: classes that do not exist`,
    ).toEqual([]);
    expect(
      [...all.classes].filter((each) => !found.classes.has(each)),
      `seed ${seed}: classes missed`,
    ).toEqual([]);
    expect(found.deadlocks > 0, `seed ${seed}: deadlock`).toBe(all.deadlocks > 0);
    classes += all.classes.size;
    superfluous += found.executions - found.classes.size;
  }
  return { classes, superfluous };
}

test("every class of 220 random programs is explored exactly once", () => {
  const { classes, superfluous } = compare({ programs: 220, size: 8, coarse: false, yardstick: () => new Dfs(), most: 2000 });
  expect(classes).toBeGreaterThan(400);
  expect(superfluous).toBe(0);
});

test("larger programs agree with the search that cuts off at known states", () => {
  const { classes, superfluous } = compare({
    programs: 300,
    size: 16,
    coarse: false,
    yardstick: () => new PreemptionBound(),
    most: 20_000,
  });
  expect(classes).toBeGreaterThan(1000);
  expect(superfluous).toBe(0);
});

test("where a step is several operations no class is missed, and few are explored twice", () => {
  const small = compare({ programs: 200, size: 9, coarse: true, yardstick: () => new Dfs(), most: 3000 });
  const large = compare({ programs: 300, size: 16, coarse: true, yardstick: () => new PreemptionBound(), most: 20_000 });
  expect(small.superfluous + large.superfluous).toBeLessThan(0.1 * (small.classes + large.classes));
});

test("with waiters that are woken one by one, every class is explored exactly once", () => {
  const small = compare({ programs: 120, size: 8, coarse: false, signals: true, yardstick: () => new Dfs(), most: 600 });
  const large = compare({ programs: 80, size: 12, coarse: false, signals: true, yardstick: () => new PreemptionBound(), most: 3000 });
  expect(small.classes + large.classes).toBeGreaterThan(1000);
  expect(small.superfluous + large.superfluous).toBe(0);
});

/** The fewest preemptions that any schedule needs to show something wrong, by brute force; null if there are too many schedules. */
function fewestPreemptions(program: ExploredProgram): number | null {
  const strategy = new Dfs();
  let fewest = Infinity;
  for (let made = 0; strategy.begin(); made++) {
    if (made === 2000) return null;
    const execution = execute(program, OPTIONS, strategy, 10_000);
    if (execution.failure === null && execution.stuck === null) continue;
    const steps = execution.failure?.step ?? execution.log.length;
    fewest = Math.min(fewest, execution.preempted.slice(0, steps).filter(Boolean).length);
  }
  return fewest;
}

/** The program of the seed that fails where its rarest ending shows; null if brute force cannot tell which that is. */
function withRarestEndingPlanted(seed: number): ExploredProgram | null {
  const endings = new Map<string, number>();
  const note = (thread: number, own: number): void => {
    endings.set(`${thread} ${own}`, (endings.get(`${thread} ${own}`) ?? 0) + 1);
  };
  const all = survey(randomProgram(seed, 8, { atEnd: note }), new Dfs(), 2000, false);
  // A deadlock would be found instead.
  if (all.executions === 2000 || all.deadlocks > 0 || endings.size < 3) return null;
  const [rarest] = [...endings].reduce((a, b) => (b[1] < a[1] ? b : a));
  const atEnd = (thread: number, own: number): void => {
    if (`${thread} ${own}` === rarest) throw new Error("planted");
  };
  return randomProgram(seed, 8, { atEnd });
}

test("findings are shown with the fewest preemptions that any schedule needs", () => {
  const counts = [0, 0, 0];
  for (let seed = 1; counts[1]! + counts[2]! < 8; seed++) {
    const program = withRarestEndingPlanted(seed);
    if (program === null) continue;
    const fewest = fewestPreemptions(program)!;
    expect(explore(program, "").finding?.preemptions, `seed ${seed}`).toBe(fewest);
    counts[Math.min(fewest, 2)]!++;
  }
  expect(counts[0]).toBeGreaterThan(3);
});

test("a bug that only the rarest ending shows is always found, and its absence always proved", () => {
  let planted = 0;
  for (let seed = 1; planted < 80; seed++) {
    const endings = new Map<string, number>();
    const note = (thread: number, own: number): void => {
      endings.set(`${thread} ${own}`, (endings.get(`${thread} ${own}`) ?? 0) + 1);
    };
    const all = survey(randomProgram(seed, 8, { atEnd: note }), new Dfs(), 2000, false);
    if (all.executions === 2000 || endings.size < 3) continue;
    planted++;
    const [rarest] = [...endings].reduce((a, b) => (b[1] < a[1] ? b : a));
    const program = (bad: string) =>
      randomProgram(seed, 8, {
        atEnd: (thread, own) => {
          if (`${thread} ${own}` === bad) throw new Error("planted");
        },
      });
    // Looking on, it is found whatever else is wrong with the program.
    const outcomes = explore(program(rarest), "", { outcomes: true });
    expect(
      outcomes.outcomes!.some((outcome) => outcome.verdict === "error"),
      `seed ${seed}`,
    ).toBe(true);
    expect(explore(program(rarest), ""), `seed ${seed}`).toMatchObject({ complete: false });
    const harmless = explore(program("nowhere"), "");
    expect(harmless.verdict, `seed ${seed}`).toBe(all.deadlocks > 0 ? "deadlock" : "ok");
    expect(harmless.complete, `seed ${seed}`).toBe(all.deadlocks === 0);
  }
});
