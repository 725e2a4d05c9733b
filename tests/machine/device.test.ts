import fc from "fast-check";
import { expect, test } from "vitest";
import { Computer } from "../../src/switchpoint/machine/computer.ts";
import { idealMachine, measuredMachine } from "../../src/switchpoint/machine/costs.ts";
import { Device, type DeviceCosts } from "../../src/switchpoint/machine/device.ts";
import { Recorder } from "../../src/switchpoint/machine/recorder.ts";
import type { Sim } from "../../src/switchpoint/machine/traps.ts";

/** Threads that each transfer so many bytes at once; when each was done. */
function transfers(
  costs: DeviceCosts,
  sizes: readonly number[],
  machine = idealMachine,
): { ends: number[]; computer: Computer; device: Device } {
  const computer = new Computer({ cores: 4, costs: machine, seed: 0, recorder: new Recorder(0) });
  const device = new Device({ now: () => computer.now }, "disk", costs);
  const ends: number[] = [];
  for (const [i, size] of sizes.entries()) {
    const start = function* (): Sim<void> {
      yield* device.transfer(size);
      ends[i] = computer.now;
    };
    computer.spawn({ name: `T${i}`, process: 0, daemon: false, task: null, start });
  }
  computer.run();
  return { ends, computer, device };
}

const disk: DeviceCosts = { setup: 100, bandwidth: 1e9 };

test("requests queue at the device: each pays its set-up and its bytes", () => {
  const { ends, computer, device } = transfers(disk, [500, 500, 500]);
  expect(ends).toEqual([600, 1200, 1800]);
  expect(computer.tasks.map((task) => task.spent.io)).toEqual(ends);
  expect(device).toMatchObject({ busy: 1800, requests: 3, bytes: 1500 });
});

test("an interrupt is no timer: the wait ends without slack", () => {
  const { ends } = transfers(disk, [500], { ...idealMachine, timerSlack: 50_000 });
  expect(ends).toEqual([600]);
});

test("nothing is lost: the device is busy for exactly the bytes moved, whatever the sizes", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20_000), { minLength: 1, maxLength: 6 }), (sizes) => {
      const { device, ends } = transfers(disk, sizes, measuredMachine);
      const work = sizes.reduce((sum, size) => sum + size, 0) + 100 * sizes.length;
      expect(device.busy).toBe(work);
      expect(Math.max(...ends)).toBeGreaterThanOrEqual(work);
    }),
  );
});
