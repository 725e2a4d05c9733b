/** Event: rows EVENT. */
import { expect, test } from "vitest";
import { explore, lines, run } from "./program.ts";
import { PYTHON, PYTHON3 } from "./python-versions.ts";

const EVENT =
  'import { Event, Thread } from "switchpoint/threading"; import { sleep, monotonic } from "switchpoint/time"; const e = new Event();';
const PULSE = `const t = new Thread({ target: () => print(e.wait()) }); t.start(); sleep(0.01); e.set(); e.clear(); t.join();`;

test.each(PYTHON)("EVENT-01 on %s: set, wait and clear", (python) => {
  const program = `${EVENT} print(e.is_set(), e.wait(0)); e.set(); print(e.is_set(), e.wait()); e.clear(); print(e.is_set(), e.wait(0.01));`;
  expect(lines(program, { python })).toEqual(["False False", "True True", "False False"]);
});

test.each(PYTHON)("EVENT-02 on %s: set releases every waiter", (python) => {
  const program = `${EVENT} const got: boolean[] = []; const threads = [1, 2, 3].map(() => new Thread({ target: () => { got.push(e.wait()); } }));
for (const t of threads) t.start(); sleep(0.01); e.set(); for (const t of threads) t.join(); print(got.length);`;
  expect(lines(program, { python })).toEqual(["3"]);
});

test.each(PYTHON3)("EVENT-04 on %s: a pulse is seen by everybody who waits", (python) => {
  expect(lines(`${EVENT} ${PULSE}`, { python })).toEqual(["True"]);
});

test("EVENT-04 on 2.7: wait returns the flag as it is after the wake-up", () => {
  expect(lines(`${EVENT} ${PULSE}`, { python: "2.7" })).toEqual(["False"]);
  const program = `import { Event, Thread } from "switchpoint/threading"; const e = new Event();
const t = new Thread({ target: () => print(e.wait()) }); t.start(); e.set(); e.clear(); e.set(); t.join();`;
  expect(
    explore(program, { outcomes: true, python: "2.7" })
      .outcomes!.map(({ stdout }) => stdout)
      .toSorted(),
  ).toEqual(["False\n", "True\n"]);
  expect(explore(program, { outcomes: true, python: "3.8" }).outcomes!.map(({ stdout }) => stdout)).toEqual(["True\n"]);
});

test.each(PYTHON)("EVENT-05 on %s: a time-out", (python) => {
  const { stdout, time } = run(`${EVENT} print(e.wait(0.05));`, { python });
  expect(stdout).toBe("False\n");
  expect(time).toBeGreaterThanOrEqual(0.05);
  expect(time).toBeLessThan(0.051);
});
