import { assert } from "switchpoint";
import { exercise, simulated } from "switchpoint/grade";
import { Thread } from "switchpoint/threading";
import { time } from "switchpoint/time";
import { hurtsMost, seconds } from "./starter";

function countdown(n: number) {
  while (n > 0) {
    n -= 1;
  }
}

/** What one thread needs alone for both countdowns. */
function alone(): number {
  const start = time();
  const t = new Thread({ target: countdown, args: [40_000] });
  t.start();
  t.join();
  return time() - start;
}

export default exercise({
  checks: [
    simulated({
      id: "measures",
      name: "seconds(interval) tells how long both threads take, on two cores",
      points: 2,
      on: { python: "2.7", cores: 2 },
      budget: { time: 5 },
      maxSteps: 20_000_000,
      program() {
        const least = 0.9 * alone();
        const often = seconds(10);
        const seldom = seconds(1000);
        assert(
          often > 1.5 * seldom,
          `the time does not grow when checks come more often: ${often} s every 10 ticks, ${seldom} s every 1,000`,
        );
        assert(seldom > least, `40,000 rounds take ${least} s at the least; seconds(1000) is ${seldom}`);
      },
      advice: {
        error:
          "Set the interval, then run both threads at the same time, and look at the clock before the first starts and when both are done: a measurement goes on until both are done.",
      },
    }),
    simulated({
      id: "hurts",
      name: "hurtsMost finds the worst of several intervals, on two cores",
      points: 3,
      needs: "measures",
      on: { python: "2.7", cores: 2 },
      budget: { time: 5 },
      maxSteps: 50_000_000,
      program() {
        const found = hurtsMost([100, 3, 1000, 30]);
        assert(found === 3, `hurtsMost([100, 3, 1000, 30]) is ${found}`);
        const again = hurtsMost([300, 1000, 50]);
        assert(again === 50, `hurtsMost([300, 1000, 50]) is ${again}`);
      },
      advice: { error: "More checks are more signals and more lost races. Measure each interval, and let the clock decide." },
    }),
    simulated({
      id: "one-core",
      name: "On one core it hardly matters",
      points: 1,
      needs: "measures",
      on: { python: "2.7", cores: 1 },
      budget: { time: 5 },
      maxSteps: 20_000_000,
      program() {
        const often = seconds(30);
        const seldom = seconds(1000);
        assert(often < 1.2 * seldom, `one core: ${often} s every 30 ticks, ${seldom} s every 1,000`);
        assert(often > 0.001, `seconds(30) is ${often}, which is less than the work takes`);
      },
      advice: { error: "On one core nobody can wake up and lose the race while the other one runs: the times should nearly agree." },
    }),
  ],
});
