import { assert } from "switchpoint";
import { everySchedule, exercise, simulated } from "switchpoint/grade";
import { bothPrices } from "./starter";

export default exercise({
  checks: [
    everySchedule({
      id: "sum",
      name: "The sum is right on every schedule",
      points: 2,
      program() {
        const sum = bothPrices();
        assert(sum === 30, `the prices add up to 30, and bothPrices() gave ${sum}`);
      },
      advice: {
        error: "Before you read what a thread leaves behind, join it; and let no two threads write what both have read.",
      },
    }),
    simulated({
      id: "time",
      name: "Both shops are asked at the same time: one second in all",
      points: 2,
      needs: "sum",
      budget: { time: 1.2 },
      program() {
        bothPrices();
      },
      advice: { error: "Both questions must be in progress at the same time: start both before you wait for either." },
    }),
  ],
});
