/** Timer: rows TIMER. */
import { expect, test } from "vitest";
import { lines, run } from "./program.ts";
import { PYTHON, PYTHON3 } from "./python-versions.ts";

const TIMER =
  'import { Timer, current_thread, main_thread } from "switchpoint/threading"; import { sleep, monotonic } from "switchpoint/time";';

test.each(PYTHON)("TIMER-01 on %s: fires once, in its own thread; cancel", (python) => {
  const program = `${TIMER} let fired = 0; function f(by: number) { fired += by; print(current_thread() === main_thread()); }
const t = new Timer(0.05, f, [1]); t.start(); sleep(0.04); print(fired); t.join(); print(fired); t.cancel();
const u = new Timer(0.05, f, [1]); u.start(); sleep(0.01); u.cancel(); u.join(); print(fired);`;
  expect(lines(program, { python })).toEqual(["0", "False", "1", "1"]);
});

test.each(PYTHON)("TIMER-02 on %s: the process waits for it", (python) => {
  const { stdout, time } = run(`${TIMER} const t = new Timer(0.05, () => print("fired")); print(t.daemon); t.start();`, { python });
  expect(stdout).toBe("False\nfired\n");
  expect(time).toBeGreaterThanOrEqual(0.05);
});

test.each(PYTHON3)("TIMER-03 on %s: an interval that is not above zero", (python) => {
  const program = `${TIMER} for (const interval of [0, -1]) { const t = new Timer(interval, () => print("fired")); t.start(); t.join(); } print(monotonic() < 0.001);`;
  expect(lines(program, { python })).toEqual(["fired", "fired", "True"]);
});
