/** What holds for every program on every policy: no time is lost, one thread at a time under a GIL, no wake-up without a cause. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Gil } from "../../src/switchpoint/gil/gil.ts";
import { makeGil } from "../../src/switchpoint/gil/make-gil.ts";
import { Computer } from "../../src/switchpoint/machine/computer.ts";
import { measuredMachine } from "../../src/switchpoint/machine/costs.ts";
import { Recorder } from "../../src/switchpoint/machine/recorder.ts";
import type { Runnable } from "../../src/switchpoint/machine/task.ts";
import type { TraceEvent } from "../../src/switchpoint/machine/trace.ts";
import type { Sim } from "../../src/switchpoint/machine/traps.ts";
import { park, wake, WaitQueue } from "../../src/switchpoint/machine/wait-queue.ts";

const us = 1000;

/** One step of a thread: bytecode, a C call that keeps the GIL, a sleep, an untimed wait, or waking one who waits. */
type Step = readonly ["work" | "compute" | "sleep", number] | "wait" | "wake";

interface Case {
  readonly python: string;
  readonly cores: number;
  readonly seed: number;
  readonly scripts: readonly (readonly Step[])[];
}

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(fc.constantFrom("work" as const, "compute" as const, "sleep" as const), fc.integer({ min: 1, max: 9000 * us })),
  fc.constantFrom("wait" as const, "wake" as const),
);
const cases = (python: string): fc.Arbitrary<Case> =>
  fc.record({
    python: fc.constant(python),
    cores: fc.integer({ min: 1, max: 3 }),
    seed: fc.nat(1000),
    scripts: fc.array(fc.array(step, { maxLength: 8 }), { minLength: 1, maxLength: 4 }),
  });

/** Plays a case; complains if two threads run bytecode at once under a GIL. */
class Play {
  readonly computer: Computer;
  readonly #gil: Gil;
  readonly #gate = new WaitQueue("gate");
  #running: Runnable | null = null;

  constructor({ python, cores, seed, scripts }: Case) {
    this.computer = new Computer({ cores, costs: measuredMachine, seed, recorder: new Recorder(1_000_000) });
    this.#gil = makeGil(this.computer, 0, { python });
    const threads = scripts.map((steps, number) => this.#thread(`T${number}`, steps));
    threads.slice(1).forEach(() => this.#gil.prepare(threads[0]!));
    for (const thread of threads) this.computer.spawn(thread);
    this.computer.run();
  }

  #thread(name: string, steps: readonly Step[]): Runnable {
    const play = (self: Runnable): Sim<void> => this.#life(self, steps);
    const self: Runnable = { name, process: 0, daemon: false, task: null, start: () => play(self) };
    return self;
  }

  *#life(self: Runnable, steps: readonly Step[]): Sim<void> {
    // The lock of Python 2 is made in the hands of the first thread.
    const isMaker = this.#gil.ticker !== null && self.name === "T0";
    if (!isMaker) yield* this.#gil.take(self);
    this.#enter(self);
    for (const each of steps) yield* this.#step(self, each);
    this.#leave();
    yield* this.#gil.drop(self);
  }

  *#step(self: Runnable, step: Step): Sim<void> {
    if (step === "wake") yield* wake(this.#gate, 1);
    else if (step === "wait") yield* this.#outside(self, () => park(this.#gate, Infinity, "lock"));
    else if (step[0] === "sleep") yield* this.#outside(self, () => park(new WaitQueue("clock"), this.computer.now + step[1], "sleep"));
    else if (step[0] === "compute") yield { op: "cpu", ns: step[1], grain: 0 };
    else yield* this.#work(self, step[1]);
  }

  *#outside(self: Runnable, call: () => Sim<unknown>): Sim<void> {
    this.#leave();
    yield* this.#gil.drop(self);
    yield* call();
    yield* this.#gil.take(self);
    this.#enter(self);
  }

  *#work(self: Runnable, ns: number): Sim<void> {
    for (let left = ns; left > 0;) {
      left -= (yield { op: "cpu", ns: this.#gil.stretch(left), grain: 6 }) as number;
      if (!this.#gil.breaker) continue;
      this.#leave();
      yield* this.#gil.check(self);
      this.#enter(self);
    }
  }

  #enter(self: Runnable): void {
    if (this.#gil.parallel) return;
    expect(this.#running).toBe(null);
    this.#running = self;
  }

  #leave(): void {
    this.#running = null;
  }
}

function checkTime({ tasks, now, cores }: Computer): void {
  for (const task of tasks) expect(Object.values(task.spent).reduce((sum, each) => sum + each, 0)).toBe(now);
  const running = tasks.reduce((sum, task) => sum + task.spent.running, 0);
  expect(running).toBe(cores.reduce((sum, core) => sum + core.busy, 0));
}

/** A thread is woken by one that runs, or by the clock if it waits for the clock or the GIL (whose waits have a time-out). */
function checkWakeUps(events: readonly TraceEvent[]): void {
  const states = new Map<number, string>();
  for (const event of events) {
    if (event.kind === "state") states.set(event.thread, event.state);
    if (event.kind !== "wake") continue;
    if (event.by >= 0) expect(states.get(event.by)).toBe("running");
    else expect(["sleep", "gil"]).toContain(states.get(event.thread));
    expect(["running", "ready"]).not.toContain(states.get(event.thread));
  }
}

test.each(["2.7", "3.9", "3.12", "beazley", "3.13t", "jython"])(
  "random programs on %s: no time is lost, and two runs are the same",
  (python) => {
    fc.assert(
      fc.property(cases(python), (one) => {
        const { computer } = new Play(one);
        const { events } = computer.recorder;
        checkTime(computer);
        checkWakeUps(events);
        expect(JSON.stringify(new Play(one).computer.recorder.events)).toBe(JSON.stringify(events));
      }),
      { numRuns: python === "2.7" ? 25 : 100 },
    );
  },
);
