/** A bare machine with one GIL and hand-written threads, without Python on top: what the tests of the GIL's algorithm run on. */
import { NewGil } from "../../src/switchpoint/gil/new-gil.ts";
import { Computer } from "../../src/switchpoint/machine/computer.ts";
import { idealMachine, type MachineCosts } from "../../src/switchpoint/machine/costs.ts";
import { Recorder } from "../../src/switchpoint/machine/recorder.ts";
import type { Runnable } from "../../src/switchpoint/machine/task.ts";
import type { Sim } from "../../src/switchpoint/machine/traps.ts";
import { park, wake, WaitQueue } from "../../src/switchpoint/machine/wait-queue.ts";

export const ms = 1_000_000;

export class Workbench {
  readonly computer: Computer;
  readonly gil: NewGil;

  constructor(options: { cores?: number; interval?: number; costs?: MachineCosts; seed?: number; policy?: typeof NewGil } = {}) {
    const { cores = 8, interval = 5 * ms, costs = idealMachine, seed = 0, policy = NewGil } = options;
    this.computer = new Computer({ cores, costs, seed, recorder: new Recorder(1_000_000) });
    this.gil = new policy(this.computer, 0, interval);
  }

  /** Adds a thread that takes the GIL, does `body`, and drops it. */
  thread(name: string, body: (self: Runnable) => Sim<void>): Runnable {
    const { gil } = this;
    const runnable: Runnable = {
      name,
      process: 0,
      daemon: false,
      task: null,
      *start(): Sim<void> {
        yield* gil.take(runnable);
        yield* body(runnable);
        yield* gil.drop(runnable);
      },
    };
    this.computer.spawn(runnable);
    return runnable;
  }

  /** Pure-Python work: a switch point every `grain` nanoseconds. */
  *work(self: Runnable, ns: number, grain = 1): Sim<void> {
    for (let left = ns; left > 0;) {
      left -= (yield { op: "cpu", ns: left, grain }) as number;
      if (this.gil.breaker) yield* this.gil.check(self);
    }
  }

  /** A blocking call that takes `ns`. */
  *blocking(self: Runnable, ns: number): Sim<void> {
    yield* this.gil.drop(self);
    if (ns > 0) yield* park(new WaitQueue("device"), this.computer.now + ns, "io");
    yield* this.gil.take(self);
  }

  /** Something that happens outside the process at `time`. */
  outside(time: number, happens: () => void): void {
    outside(this.computer, time, happens);
  }

  /** Who held the GIL, as "A 0-5" in milliseconds. */
  holds(): string[] {
    const holds: string[] = [];
    let since = 0;
    for (const event of this.computer.recorder.events) {
      if (event.kind !== "gil") continue;
      const name = this.computer.tasks[event.thread]!.owner.name;
      if (event.act === "take") since = event.time;
      if (event.act === "drop" && event.time > since) holds.push(`${name} ${since / ms}-${event.time / ms}`);
    }
    return holds;
  }
}

/** A stranger to the process who does something at `time`, and wakes who waits in `queue`. */
export function outside(computer: Computer, time: number, happens: () => void, queue?: WaitQueue): void {
  const stranger: Runnable = {
    name: "outside",
    process: 1,
    daemon: false,
    task: null,
    *start(): Sim<void> {
      yield* park(new WaitQueue("clock"), time, "sleep");
      happens();
      if (queue !== undefined) yield* wake(queue, 1);
    },
  };
  computer.spawn(stranger);
}
