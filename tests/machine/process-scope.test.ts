import { expect, test } from "vitest";
import { Computer } from "../../src/switchpoint/machine/computer.ts";
import { idealMachine } from "../../src/switchpoint/machine/costs.ts";
import { Recorder } from "../../src/switchpoint/machine/recorder.ts";
import type { Sim } from "../../src/switchpoint/machine/traps.ts";
import { park, WaitQueue } from "../../src/switchpoint/machine/wait-queue.ts";

const ms = 1_000_000;

/** A process of one thread and one of three, which compute for ever, for four seconds; what each process and each thread had. */
function shares(scope: "system" | "process", cores: number): { processes: number[]; threads: number[] } {
  const computer = new Computer({ cores, costs: idealMachine, seed: 0, recorder: new Recorder(0), scope });
  for (const process of [0, 1, 1, 1]) {
    const forever = function* (): Sim<void> {
      for (;;) yield { op: "cpu", ns: ms, grain: 0 };
    };
    computer.spawn({ name: "hog", process, daemon: false, task: null, start: forever });
  }
  const end = function* (): Sim<void> {
    yield* park(new WaitQueue("clock"), 4000 * ms, "sleep");
    computer.halt();
  };
  computer.spawn({ name: "end", process: 2, daemon: false, task: null, start: end });
  computer.run();
  const threads = computer.tasks.slice(0, 4).map((task) => task.spent.running / (4000 * ms));
  return { processes: [threads[0]!, threads[1]! + threads[2]! + threads[3]!], threads };
}

test("system scope: every thread competes with all others, so three threads get three quarters of a core", () => {
  const { processes } = shares("system", 1);
  expect(processes[0]).toBeCloseTo(0.25, 2);
  expect(processes[1]).toBeCloseTo(0.75, 2);
});

test("process scope: each process has one share, and its threads divide it", () => {
  const { processes, threads } = shares("process", 1);
  expect(processes[0]).toBeCloseTo(0.5, 2);
  expect(processes[1]).toBeCloseTo(0.5, 2);
  for (const thread of threads.slice(1)) expect(thread).toBeCloseTo(1 / 6, 2);
});

test("process scope: a process runs on one core at a time, however many there are", () => {
  expect(shares("process", 4).processes.map((share) => Math.round(share * 100))).toEqual([100, 100]);
  expect(shares("system", 4).processes.map((share) => Math.round(share * 100))).toEqual([100, 300]);
});

test("process scope: threads that block leave the process's share to the others, and come back", () => {
  const computer = new Computer({ cores: 1, costs: idealMachine, seed: 0, recorder: new Recorder(0), scope: "process" });
  const log: string[] = [];
  for (const [name, process] of [
    ["a", 0],
    ["b", 0],
    ["c", 1],
  ] as const) {
    const body = function* (): Sim<void> {
      for (let i = 0; i < 2; i++) {
        yield* park(new WaitQueue("nobody"), computer.now + ms, "sleep");
        yield { op: "cpu", ns: 2 * ms, grain: 0 };
      }
      log.push(`${name} ${computer.now / ms}`);
    };
    computer.spawn({ name, process, daemon: false, task: null, start: body });
  }
  computer.run();
  expect(log.map((line) => line[0]).toSorted()).toEqual(["a", "b", "c"]);
  expect(computer.cores[0]!.busy / ms).toBe(12);
});
