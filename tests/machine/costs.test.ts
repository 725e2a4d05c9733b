/** Each cost of the machine is an option, and does what it says. */
import { expect, test } from "vitest";
import { Computer } from "../../src/switchpoint/machine/computer.ts";
import { idealMachine, type MachineCosts } from "../../src/switchpoint/machine/costs.ts";
import { Recorder } from "../../src/switchpoint/machine/recorder.ts";
import type { Sim } from "../../src/switchpoint/machine/traps.ts";
import { park, wake, WaitQueue } from "../../src/switchpoint/machine/wait-queue.ts";

const ms = 1_000_000;

interface Body {
  readonly name: string;
  readonly nice?: number;
  readonly start: (computer: Computer) => Sim<void>;
}

function machine(cores: number, costs: Partial<MachineCosts>, bodies: readonly Body[]): Computer {
  const computer = new Computer({ cores, costs: { ...idealMachine, ...costs }, seed: 0, recorder: new Recorder(100_000) });
  for (const { name, nice = 0, start } of bodies) {
    computer.spawn({ name, process: 0, daemon: false, nice, task: null, start: () => start(computer) });
  }
  computer.run();
  return computer;
}

function* burn(ns: number): Sim<void> {
  yield { op: "cpu", ns, grain: 0 };
}

test("context switch: every time that a thread is put on a core", () => {
  const hog: Body = { name: "hog", start: () => burn(10 * ms) };
  const free = machine(1, {}, [hog, hog]);
  const dear = machine(1, { contextSwitch: 1000 }, [hog, hog]);
  expect(dear.now - free.now).toBe(1000 * dear.cores[0]!.switches);
});

test("wake-up latency: from being woken to running on an idle core", () => {
  const gate = new WaitQueue("gate");
  const computer = machine(2, { wakeLatency: { low: 5000, spread: 0, perOctave: 0, shallow: 1, high: 5000 } }, [
    { name: "sleeper", start: () => park(gate, Infinity, "lock") as unknown as Sim<void> },
    {
      name: "waker",
      *start() {
        yield* burn(ms);
        yield* wake(gate, 1);
      },
    },
  ]);
  const [sleeper] = computer.tasks;
  // Once at its birth, once when it was woken.
  expect(sleeper!.spent.ready).toBe(10_000);
});

test("preemption on wake-up: a thread that has had less than its share gets the core when it wakes, not at the next tick", () => {
  const delays: number[] = [];
  machine(1, {}, [
    {
      name: "short",
      *start(computer) {
        for (let i = 0; i < 5; i++) {
          const deadline = computer.now + 9.5 * ms;
          yield* park(new WaitQueue("clock"), deadline, "sleep");
          delays.push(computer.now - deadline);
          yield* burn(0.1 * ms);
        }
      },
    },
    { name: "hog", start: () => burn(100 * ms) },
  ]);
  // At first neither has had less than the other.
  expect(delays[0]).toBeGreaterThan(0);
  expect(delays.slice(1)).toEqual([0, 0, 0, 0]);
});

test("the tick: where threads that compute take turns", () => {
  const turns = (tick: number): number => {
    const hog: Body = { name: "hog", start: () => burn(100 * ms) };
    return machine(1, { tick }, [hog, hog]).cores[0]!.switches;
  };
  expect(turns(4 * ms)).toBeGreaterThan(20);
  expect(turns(10 * ms)).toBeLessThan(turns(4 * ms));
});

test("a timed wait ends the slack after its deadline", () => {
  const computer = machine(1, { timerSlack: 50_000 }, [
    { name: "sleeper", start: () => park(new WaitQueue("clock"), ms, "sleep") as unknown as Sim<void> },
  ]);
  expect(computer.now).toBe(ms + 50_000);
});

test("a cold cache: a thread pays after others had its core for long, and on another core; nothing by default", () => {
  const cache = { refill: 7000, after: ms };
  const alone = (others: number, costs: Partial<MachineCosts>): number => {
    const computer = machine(1, costs, [
      {
        name: "first",
        *start() {
          yield* burn(ms);
          yield* park(new WaitQueue("clock"), 20 * ms, "sleep");
          yield* burn(ms);
        },
      },
      { name: "second", start: () => burn(others) },
    ]);
    return computer.tasks[0]!.spent.running;
  };
  expect(alone(10 * ms, {})).toBe(2 * ms);
  // At its birth, and after the other's ten milliseconds; half a millisecond does no harm.
  expect(alone(10 * ms, { cache })).toBe(2 * ms + 14_000);
  expect(alone(ms / 2, { cache })).toBe(2 * ms + 7000);
});

test("per core: how long it was busy, and how often somebody was put on it", () => {
  const computer = machine(2, {}, [
    { name: "A", start: () => burn(10 * ms) },
    { name: "B", start: () => burn(4 * ms) },
  ]);
  expect(computer.cores.map(({ busy, switches }) => [busy / ms, switches])).toEqual([
    [10, 1],
    [4, 1],
  ]);
});
