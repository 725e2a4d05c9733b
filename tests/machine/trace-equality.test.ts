/**
 * The whole of what a run leaves behind, as one number for each: who changes how the machine is built, and not what it does, changes
 * none of them. After a change of what it does: `vitest -u`, and the changed numbers are part of the review.
 */
import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { Computer } from "../../src/switchpoint/machine/computer.ts";
import { idealMachine, measuredMachine } from "../../src/switchpoint/machine/costs.ts";
import { ConditionVariable, Mutex } from "../../src/switchpoint/machine/mutex.ts";
import { Random } from "../../src/switchpoint/machine/random.ts";
import { Recorder } from "../../src/switchpoint/machine/recorder.ts";
import type { Sim } from "../../src/switchpoint/machine/traps.ts";
import { park, WaitQueue, wake } from "../../src/switchpoint/machine/wait-queue.ts";

type Body = (computer: Computer, random: Random, number: number) => Sim<void>;

const clock = new WaitQueue("clock");

/** Threads that sleep; up to `longest` nanoseconds, so that with few of them many wake at one instant. */
const sleepers =
  (longest: number): (() => Body) =>
  () =>
    function* (computer, random) {
      for (let i = 0; i < 40; i++) yield* park(clock, computer.now + random.between(0, longest), "sleep");
    };

function contenders(): Body {
  const mutex = new Mutex("mutex", "lock");
  return function* (computer, random) {
    for (let i = 0; i < 30; i++) {
      yield* mutex.lock();
      yield* park(clock, computer.now + random.between(1, 1000), "sleep");
      yield* mutex.unlock();
    }
  };
}

/** Threads that compute, sleep, wait for each other, interrupt, rouse and stop each other, by chance. */
function everything(): Body {
  const mutex = new Mutex("mutex", "lock");
  const condition = new ConditionVariable("condition", "io");
  const acts: readonly Body[] = [
    function* (_, random) {
      yield { op: "cpu", ns: random.between(1, 9_000_000), grain: random.between(0, 1) * 100 };
    },
    function* (computer, random) {
      yield* park(clock, computer.now + random.between(0, 3_000_000), "sleep");
    },
    function* (_, random) {
      yield* mutex.lock();
      yield { op: "cpu", ns: random.between(1, 50_000), grain: 0, device: true };
      yield* mutex.unlock();
    },
    function* (computer, random) {
      yield* mutex.lock();
      yield* condition.wait(mutex, computer.now + random.between(1, 2_000_000));
      yield* mutex.unlock();
    },
    function* (_, random) {
      yield* wake(condition.waiters, random.between(0, 3));
    },
    function* (computer, random) {
      computer.interrupt(one(computer, random));
    },
    function* (computer, random) {
      const task = one(computer, random);
      if (task.queue === clock) computer.rouse(task);
    },
    function* (computer, random, number) {
      const task = one(computer, random);
      if (number === 0 && task.number > 8) computer.stop(task);
    },
  ];
  return function* (computer, random, number) {
    for (let i = 0; i < 60; i++) yield* acts[random.between(0, acts.length - 1)]!(computer, random, number);
  };
}

const one = ({ tasks }: Computer, random: Random): Computer["tasks"][number] => tasks[random.between(0, tasks.length - 1)]!;

/** Everything that can be told of a run afterwards. */
function leavings(computer: Computer): unknown {
  const { now, cores, tasks, recorder } = computer;
  const threads = tasks.map((task) => [task.state, task.spent, task.voluntarySwitches, task.involuntarySwitches, task.vruntime]);
  return [now, cores.map(({ busy, switches }) => [busy, switches]), threads, recorder.events];
}

function run(
  make: () => Body,
  threads: number,
  options: { cores: number; ideal: boolean; seed: number; scope: "system" | "process" },
): string {
  const costs = options.ideal ? idealMachine : measuredMachine;
  const computer = new Computer({ ...options, costs, recorder: new Recorder(100_000) });
  const body = make();
  for (let i = 0; i < threads; i++) {
    const random = new Random(options.seed + 1, i);
    const start = (): Sim<void> => body(computer, random, i);
    computer.spawn({ name: `thread ${i}`, process: i % 3, daemon: false, task: null, nice: (i % 5) - 2, start });
  }
  computer.run();
  return createHash("sha256")
    .update(JSON.stringify(leavings(computer)))
    .digest("hex")
    .slice(0, 12);
}

test.each([
  ["sleepers", sleepers(100_000), 30],
  ["sleepers that wake together", sleepers(5), 30],
  ["contenders", contenders, 30],
  ["everything", everything, 12],
] as const)("%s leave the traces that they have always left", (_, make, threads) => {
  const traces: string[] = [];
  for (const ideal of [true, false])
    for (const cores of [1, 2, 4])
      for (const seed of [0, 7])
        for (const scope of ["system", "process"] as const) {
          const trace = run(make, threads, { cores, ideal, seed, scope });
          traces.push(`${ideal ? "ideal" : "measured"}, ${cores} cores, seed ${seed}, ${scope} scope: ${trace}`);
        }
  expect(traces).toMatchSnapshot();
});
