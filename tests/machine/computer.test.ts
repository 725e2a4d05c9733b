import fc from "fast-check";
import { expect, test } from "vitest";
import { Computer } from "../../src/switchpoint/machine/computer.ts";
import { idealMachine, measuredMachine, type MachineCosts } from "../../src/switchpoint/machine/costs.ts";
import { Recorder } from "../../src/switchpoint/machine/recorder.ts";
import type { Runnable } from "../../src/switchpoint/machine/task.ts";
import type { Sim, Trap } from "../../src/switchpoint/machine/traps.ts";
import { park, wake, WaitQueue } from "../../src/switchpoint/machine/wait-queue.ts";

const ms = 1_000_000;

function machine(cores: number, costs: MachineCosts = idealMachine, seed = 0): Computer {
  return new Computer({ cores, costs, seed, recorder: new Recorder(1_000_000) });
}

function thread(computer: Computer, name: string, body: () => Sim<void>): Runnable {
  const runnable: Runnable = { name, process: 0, daemon: false, task: null, start: body };
  computer.spawn(runnable);
  return runnable;
}

function* burn(ns: number): Sim<number> {
  return (yield { op: "cpu", ns, grain: 0 } satisfies Trap) as number;
}

/** When each thread ended, in milliseconds. */
function ends(computer: Computer): Record<string, number> {
  const entries = computer.recorder.events
    .filter((event) => event.kind === "state" && event.state === "done")
    .map((event) => [computer.tasks[event.thread]!.owner.name, event.time / ms] as const);
  return Object.fromEntries(entries);
}

test("threads on their own cores run side by side", () => {
  const computer = machine(2);
  for (const name of ["A", "B"]) thread(computer, name, () => burn(10 * ms) as unknown as Sim<void>);
  computer.run();
  expect(ends(computer)).toEqual({ A: 10, B: 10 });
  expect(computer.cores.map((core) => core.busy / ms)).toEqual([10, 10]);
});

test("on one core threads take turns at kernel ticks", () => {
  const computer = machine(1);
  for (const name of ["A", "B"]) thread(computer, name, () => burn(10 * ms) as unknown as Sim<void>);
  computer.run();
  // A 0-4, B 4-8, A 8-12, B 12-16, A 16-18, B 18-20
  expect(ends(computer)).toEqual({ A: 18, B: 20 });
  expect(computer.tasks[0]!.spent.ready / ms).toBe(8);
});

test("a parked thread wakes when woken, or at its deadline and leaves the queue", () => {
  const computer = machine(4);
  const queue = new WaitQueue("gate");
  const log: string[] = [];
  thread(computer, "patient", function* () {
    log.push(`patient ${yield* park(queue, Infinity, "lock")} ${computer.now / ms}`);
  });
  thread(computer, "hasty", function* () {
    log.push(`hasty ${yield* park(queue, 2 * ms, "lock")} ${computer.now / ms}`);
  });
  thread(computer, "waker", function* () {
    yield* burn(3 * ms);
    log.push(`woke ${yield* wake(queue, 5)}`);
  });
  computer.run();
  expect(log).toEqual(["hasty false 2", "woke 1", "patient true 3"]);
});

test("wakes are first in, first out", () => {
  const computer = machine(4);
  const queue = new WaitQueue("gate");
  const log: string[] = [];
  for (const name of ["A", "B", "C"]) {
    thread(computer, name, function* () {
      yield* park(queue, Infinity, "lock");
      log.push(name);
    });
  }
  thread(computer, "waker", function* () {
    for (let i = 0; i < 3; i++) {
      yield* burn(ms);
      yield* wake(queue, 1);
    }
  });
  computer.run();
  expect(log).toEqual(["A", "B", "C"]);
});

test("an interruptible request is cut at a multiple of its grain and says what was used", () => {
  const computer = machine(2);
  let used = 0;
  const worker = thread(computer, "worker", function* () {
    used = (yield { op: "cpu", ns: 100, grain: 7 }) as number;
  });
  thread(computer, "other", function* () {
    yield* burn(30);
    computer.interrupt(worker.task!);
  });
  computer.run();
  expect(used).toBe(35);
});

test.each([
  [0, 0, 1],
  [0, 5, 1024 / 335],
  [-5, 0, 3121 / 1024],
])("nice %d beside nice %d gets %d times the core", (first, second, ratio) => {
  const computer = machine(1);
  for (const nice of [first, second]) {
    const forever = function* (): Sim<void> {
      for (;;) yield* burn(ms);
    };
    computer.spawn({ name: `nice ${nice}`, process: 0, daemon: false, nice, task: null, start: forever });
  }
  thread(computer, "end", function* () {
    yield* park(new WaitQueue("clock"), 4000 * ms, "sleep");
    computer.halt();
  });
  computer.run();
  const [a, b] = computer.tasks.map((task) => task.spent.running);
  expect(a! / b! / ratio).toBeCloseTo(1, 1);
});

test("a nested body runs in place of its caller, and hands it its result or its error", () => {
  const computer = machine(1);
  const log: unknown[] = [];
  const inner = function* (fails: boolean): Sim<number> {
    log.push(yield { op: "cpu", ns: 5, grain: 0 });
    if (fails) throw new Error("inner");
    return 7;
  };
  const outer = function* (fails: boolean): Sim<number> {
    return ((yield { op: "nest", body: inner(fails) }) as number) + 1;
  };
  thread(computer, "A", function* () {
    log.push(yield { op: "nest", body: outer(false) });
    try {
      yield { op: "nest", body: outer(true) };
    } catch (error) {
      log.push((error as Error).message);
    }
    log.push(yield { op: "cpu", ns: 3, grain: 0 });
  });
  computer.run();
  expect(log).toEqual([5, 8, 5, "inner", 3]);
  expect(computer.now).toBe(13);
});

const script = fc.array(fc.oneof(fc.nat(3 * ms), fc.constant("wait" as const), fc.constant("wake" as const)), { maxLength: 8 });

test("no time is lost: a thread's states add up to its lifetime, a core runs one thread at a time, every wake-up has a cause", () => {
  fc.assert(
    fc.property(fc.array(script, { minLength: 1, maxLength: 5 }), fc.integer({ min: 1, max: 3 }), fc.nat(1000), (scripts, cores, seed) => {
      const run = (): Computer => {
        const computer = machine(cores, measuredMachine, seed);
        const queue = new WaitQueue("gate");
        scripts.forEach((steps, number) => thread(computer, `T${number}`, () => play(steps, queue, computer)));
        computer.run();
        return computer;
      };
      const computer = run();
      expect(JSON.stringify(run().recorder.events)).toBe(JSON.stringify(computer.recorder.events));
      for (const task of computer.tasks) {
        const total = Object.values(task.spent).reduce((sum, each) => sum + each, 0);
        expect(total).toBe(computer.now);
      }
      checkCores(computer);
    }),
  );
});

function* play(steps: readonly (number | "wait" | "wake")[], queue: WaitQueue, computer: Computer): Sim<void> {
  for (const step of steps) {
    if (step === "wait") yield* park(queue, computer.now + 2 * ms, "lock");
    else if (step === "wake") yield* wake(queue, 1);
    else yield* burn(step);
  }
}

function checkCores(computer: Computer): void {
  const onCore = new Map<number, number>();
  const coreOf = new Map<number, number>();
  for (const event of computer.recorder.events) {
    if (event.kind !== "state") continue;
    const old = coreOf.get(event.thread);
    if (old !== undefined) onCore.delete(old);
    coreOf.delete(event.thread);
    if (event.state !== "running") continue;
    expect(onCore.has(event.core)).toBe(false);
    onCore.set(event.core, event.thread);
    coreOf.set(event.thread, event.core);
  }
}
