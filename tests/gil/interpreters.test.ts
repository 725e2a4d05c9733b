import { expect, test } from "vitest";
import { makeGil } from "../../src/switchpoint/gil/make-gil.ts";
import type { Gil } from "../../src/switchpoint/gil/gil.ts";
import { Computer } from "../../src/switchpoint/machine/computer.ts";
import { idealMachine } from "../../src/switchpoint/machine/costs.ts";
import { Recorder } from "../../src/switchpoint/machine/recorder.ts";
import type { Runnable } from "../../src/switchpoint/machine/task.ts";
import type { Sim } from "../../src/switchpoint/machine/traps.ts";

const ms = 1_000_000;

/** When each of two interpreters, with one thread of 20 ms each, has ended its work on two cores. */
function ends(gilsOf: (computer: Computer) => readonly [Gil, Gil]): number[] {
  const computer = new Computer({ cores: 2, costs: idealMachine, seed: 0, recorder: new Recorder(1000) });
  gilsOf(computer).forEach((gil, number) => {
    const self: Runnable = {
      name: `interpreter ${number}`,
      process: 0,
      daemon: false,
      task: null,
      *start(): Sim<void> {
        yield* gil.take(self);
        for (let left = 20 * ms; left > 0;) {
          left -= (yield { op: "cpu", ns: left, grain: 1 }) as number;
          if (gil.breaker) yield* gil.check(self);
        }
        yield* gil.drop(self);
      },
    };
    computer.spawn(self);
  });
  computer.run();
  const done = computer.recorder.events.filter((event) => event.kind === "state" && event.state === "done");
  return done.map((event) => event.time / ms);
}

test("NEWGIL-15: two interpreters with a GIL each work side by side", () => {
  expect(ends((computer) => [makeGil(computer, 0, { python: "3.12" }), makeGil(computer, 1, { python: "3.12" })])).toEqual([20, 20]);
});

test("NEWGIL-15: two interpreters that share the GIL take turns", () => {
  const shared = (computer: Computer): readonly [Gil, Gil] => {
    const gil = makeGil(computer, 0, { python: "3.12" });
    return [gil, gil];
  };
  expect(ends(shared)).toEqual([35, 40]);
});
