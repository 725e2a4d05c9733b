import { assert } from "switchpoint";
import { everySchedule, exercise } from "switchpoint/grade";
import { checksIn } from "./starter";

/** As often as that, one after the other. */
function times(count: number, ...names: string[]): string[] {
  const all: string[] = [];
  for (let k = 0; k < count; k++) all.push(...names);
  return all;
}

function assertChecks(executed: string[], interval: number, expected: number[], what: string) {
  const given = checksIn(executed, interval).join(", ");
  assert(given === expected.join(", "), `${what}: checks after ${given || "none"}, not after ${expected.join(", ") || "none"}`);
}

export default exercise({
  checks: [
    everySchedule({
      id: "hundred",
      name: "With the interval 100, the first check comes where 2.7 makes it",
      points: 1,
      maxSteps: 200_000,
      program() {
        assertChecks(times(100, "INPLACE_ADD"), 100, [], "100 counted instructions");
        assertChecks(times(101, "INPLACE_ADD"), 100, [101], "101 counted instructions");
      },
      advice: { error: "The check comes when the ticker falls below zero. From 100, one at a time: how many steps is that?" },
    }),
    everySchedule({
      id: "counted",
      name: "Only what counts is counted",
      points: 1,
      program() {
        const round = ["LOAD_GLOBAL", "LOAD_CONST", "INPLACE_ADD", "STORE_GLOBAL"];
        assertChecks(times(2, ...round), 3, [5], "two rounds of counter += 1, interval 3");
      },
      advice: { error: "The ticker is taken down at the end of instruction after instruction, but not for those in FAST." },
    }),
    everySchedule({
      id: "again",
      name: "After a check, it starts anew",
      points: 1,
      needs: "hundred",
      program() {
        assertChecks(times(9, "STORE_GLOBAL"), 2, [3, 6, 9], "nine counted instructions, interval 2");
      },
      advice: { error: "After a check the ticker must be the interval again." },
    }),
    everySchedule({
      id: "nothing",
      name: "Where nothing counts, nothing is checked",
      points: 1,
      maxSteps: 200_000,
      program() {
        assertChecks(times(300, "LOAD_FAST", "STORE_FAST"), 100, [], "600 instructions that do not count");
      },
      advice: { error: "None of these is counted." },
    }),
  ],
});
