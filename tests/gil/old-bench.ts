/** Threads of pure-Python work under the 100-tick GIL, without Python on top. */
import { OldGil } from "../../src/switchpoint/gil/old-gil.ts";
import { Computer } from "../../src/switchpoint/machine/computer.ts";
import { idealMachine, type MachineCosts } from "../../src/switchpoint/machine/costs.ts";
import { Recorder } from "../../src/switchpoint/machine/recorder.ts";
import type { Runnable } from "../../src/switchpoint/machine/task.ts";
import type { Sim } from "../../src/switchpoint/machine/traps.ts";
import type { WaitQueue } from "../../src/switchpoint/machine/wait-queue.ts";
import { outside } from "./workbench.ts";

/** Nanoseconds a tick; a round number, so that times are exact. */
export const TICK = 10;

export class OldBench {
  readonly computer: Computer;
  readonly gil: OldGil;
  readonly checks: number[] = [];
  #first: Runnable | null = null;

  constructor(options: { cores?: number; interval?: number; costs?: MachineCosts; seed?: number } = {}) {
    const { cores = 2, interval = 100, costs = idealMachine, seed = 0 } = options;
    this.computer = new Computer({ cores, costs, seed, recorder: new Recorder(1_000_000) });
    this.gil = new OldGil(this.computer, { interval, tickTime: TICK });
  }

  thread(name: string, body: (self: Runnable) => Sim<void>): Runnable {
    const { gil } = this;
    // eslint-disable-next-line @typescript-eslint/no-this-alias
    const bench = this;
    const runnable: Runnable = {
      name,
      process: 0,
      daemon: false,
      task: null,
      *start(): Sim<void> {
        // The lock is made with the second thread, in the first one's hands.
        if (runnable !== bench.#first) yield* gil.take(runnable);
        yield* body(runnable);
        yield* gil.drop(runnable);
      },
    };
    if (this.#first === null) this.#first = runnable;
    else gil.prepare(this.#first);
    this.computer.spawn(runnable);
    return runnable;
  }

  *work(self: Runnable, ns: number): Sim<void> {
    for (let left = ns; left > 0;) {
      const stretch = this.gil.stretch(left);
      left -= (yield { op: "cpu", ns: stretch, grain: TICK }) as number;
      if (this.gil.breaker) {
        this.checks.push(this.computer.now);
        yield* this.gil.check(self);
      }
    }
  }

  /** Something that happens outside the process at `time`; wakes who waits in `queue`. */
  outside(time: number, happens: () => void, queue?: WaitQueue): void {
    outside(this.computer, time, happens, queue);
  }
}
