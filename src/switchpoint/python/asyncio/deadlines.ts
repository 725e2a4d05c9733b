/**
 * In an exploration no time passes, but the deadline of a timer may pass at any point: also while the loop has other work.
 * The loop itself runs in one order, so somebody else must let it happen: one more thread for each loop that has timers, which
 * is always ready to move the clock to the next deadline. To run it is no preemption of the loop.
 *
 * Under the clock there is no such thread: time passes by itself.
 */
import type { Runnable, Task } from "../../machine/task.ts";
import type { Sim } from "../../machine/traps.ts";
import { wakingAccess } from "./announcing.ts";
import type { LoopCore } from "./loop-core.ts";

export class Deadlines implements Runnable {
  readonly name: string;
  readonly process: number;
  readonly daemon = true;
  readonly passive = true;
  task: Task | null = null;
  readonly #loop: LoopCore;

  constructor(loop: LoopCore) {
    this.#loop = loop;
    this.name = loop.timers.name;
    this.process = loop.interpreter.number;
  }

  /** Moves the clock from deadline to deadline. */
  *start(): Sim<void> {
    const { timers, pipe, interpreter } = this.#loop;
    const { clock } = interpreter.world;
    // As for every wait that expires: in no order with others, but before or after a look at the clock.
    const more = [{ object: clock, key: null, write: false }, { object: pipe, key: null, write: true }, wakingAccess(this.#loop)];
    const { polls } = interpreter.kernel.host;
    for (;;) {
      yield {
        op: "visible",
        kind: "let a deadline pass",
        object: timers,
        key: null,
        write: true,
        guard: "pending",
        timed: false,
        more,
        site: -1,
      };
      this.#loop.reached = this.#loop.nextDeadline();
      clock.reach(this.#loop.reached);
      polls.mark(pipe);
    }
  }
}
