/**
 * The search against brute force on random programs: one execution for every class of executions, no class missed, and no
 * bug overlooked.
 */
import { expect, test } from "vitest";
import { Dfs } from "../../src/switchpoint/explorer/dfs.ts";
import { Dpor } from "../../src/switchpoint/explorer/dpor.ts";
import { explore } from "../../src/switchpoint/explorer/explore.ts";
import { PreemptionBound } from "../../src/switchpoint/explorer/preemption-bound.ts";
import type { Strategy } from "../../src/switchpoint/explorer/strategy.ts";
import { survey } from "./classes.ts";
import { randomProgram } from "./random-programs.ts";

interface Comparison {
  readonly programs: number;
  readonly size: number;
  readonly coarse: boolean;
  readonly yardstick: () => Strategy;
  readonly most: number;
}

/** Compares on the first programs that the yardstick can finish; gives how many executions were superfluous. */
function compare({ programs, size, coarse, yardstick, most }: Comparison): { classes: number; superfluous: number } {
  let classes = 0;
  let superfluous = 0;
  for (let seed = 1, compared = 0; compared < programs; seed++) {
    const program = randomProgram(seed, size, { coarse });
    const all = survey(program, yardstick(), most);
    if (all.executions === most) continue;
    compared++;
    const found = survey(program, new Dpor());
    expect([...found.classes].filter((each) => !all.classes.has(each)), `seed ${seed}: classes that do not exist`).toEqual([]);
    expect([...all.classes].filter((each) => !found.classes.has(each)), `seed ${seed}: classes missed`).toEqual([]);
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
  const { classes, superfluous } = compare({ programs: 300, size: 16, coarse: false, yardstick: () => new PreemptionBound(), most: 20_000 });
  expect(classes).toBeGreaterThan(1000);
  expect(superfluous).toBe(0);
});

test("where a step is several operations no class is missed, and few are explored twice", () => {
  const small = compare({ programs: 200, size: 9, coarse: true, yardstick: () => new Dfs(), most: 3000 });
  const large = compare({ programs: 300, size: 16, coarse: true, yardstick: () => new PreemptionBound(), most: 20_000 });
  expect(small.superfluous + large.superfluous).toBeLessThan(0.1 * (small.classes + large.classes));
});

test("a bug that only the rarest ending shows is always found, and its absence always proved", () => {
  let planted = 0;
  for (let seed = 1; planted < 120; seed++) {
    const endings = new Map<string, number>();
    const note = (thread: number, own: number): void => {
      endings.set(`${thread} ${own}`, (endings.get(`${thread} ${own}`) ?? 0) + 1);
    };
    const all = survey(randomProgram(seed, 8, { atEnd: note }), new Dfs(), 2000);
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
    expect(outcomes.outcomes!.some((outcome) => outcome.verdict === "error"), `seed ${seed}`).toBe(true);
    expect(explore(program(rarest), ""), `seed ${seed}`).toMatchObject({ complete: false });
    const harmless = explore(program("nowhere"), "");
    expect(harmless.verdict, `seed ${seed}`).toBe(all.deadlocks > 0 ? "deadlock" : "ok");
    expect(harmless.complete, `seed ${seed}`).toBe(all.deadlocks === 0);
  }
});
