/**
 * Pure-Python work under the 100-tick GIL, without a generator: a stretch up to the next check, the check, the next stretch.
 *
 * On several cores two computing threads go through these circles five to nine million times in ten virtual seconds: the
 * holder works, lets go, wakes the waiter, takes the lock back; the waiter comes, finds it taken and waits again. What they
 * ask of the machine is the same as what `work` asks when it calls `stretch` and `check` itself, in the same order; only
 * that no generator is resumed for it, and no compiled code of theirs is told. Where nobody can interfere, many circles are
 * taken at once (alike-rounds.ts).
 *
 * What compiled code is told when it goes on depends on the ticker at that moment. So the routine ends where code of the
 * program may come next while nothing has been done since the last reply: before the last stretch, and before a check that
 * would run the handler of a signal. Its caller does these itself.
 */
import type { Runnable } from "../machine/task.ts";
import type { Reply, Trap } from "../machine/traps.ts";
import type { StepCounter, WorkRoutine } from "./gil.ts";
import type { OldGil } from "./old-gil.ts";

/** What the last request was for. */
const NOTHING = 0;
const WORK = 1;
const DEBT = 2;
const POST = 3;
const PEND = 4;

export class TickRoutine implements WorkRoutine {
  left = 0;
  checkDue = false;
  #asked = NOTHING;
  readonly #gil: OldGil;
  readonly #thread: Runnable;
  readonly #counter: StepCounter;
  /** Its requests for CPU time, again and again the same objects. */
  readonly #work: { op: "cpu"; ns: number; grain: number };
  readonly #debt: { op: "cpu"; ns: number; grain: number } = { op: "cpu", ns: 0, grain: 0 };

  constructor(gil: OldGil, thread: Runnable, counter: StepCounter) {
    this.#gil = gil;
    this.#thread = thread;
    this.#counter = counter;
    this.#work = { op: "cpu", ns: 0, grain: counter.grain };
  }

  ask(reply: Reply): Trap | null {
    switch (this.#asked) {
      case WORK:
        this.left -= typeof reply === "number" ? reply : this.#work.ns;
        this.#counter.step(this.#thread);
        return this.#gil.breaker ? this.#check() : this.#stretch();
      case DEBT:
        return this.#release();
      case POST:
        this.#gil.posted(this.#thread, reply);
        return this.#enter();
      case PEND:
        return this.#gil.woken(this.#thread) ? this.#goOn() : this.#gil.pend;
      default:
        return this.#stretch();
    }
  }

  #stretch(): Trap | null {
    const gil = this.#gil;
    const taken = gil.takeRounds(this.#thread, this.left, this.#counter);
    if (taken !== null && taken.rounds > 0) {
      this.left -= taken.work;
      this.#counter.step(this.#thread, taken.rounds);
    }
    this.#work.ns = gil.wholeStretch(this.left);
    this.#asked = this.#work.ns > 0 ? WORK : NOTHING;
    this.checkDue = false;
    return this.#work.ns > 0 ? this.#work : null;
  }

  #check(): Trap | null {
    const gil = this.#gil;
    const thread = this.#thread;
    if (gil.pending.concern(thread)) {
      this.checkDue = true;
      this.#asked = NOTHING;
      return null;
    }
    gil.resetTicker(thread);
    if (!gil.exists) return this.#goOn();
    if (!gil.begins(thread)) return this.#release();
    this.#debt.ns = gil.debt();
    this.#asked = DEBT;
    return this.#debt;
  }

  #release(): Trap | null {
    const gil = this.#gil;
    if (!gil.releases(this.#thread)) return this.#enter();
    this.#asked = POST;
    return gil.post;
  }

  #enter(): Trap | null {
    const gil = this.#gil;
    if (gil.enters(this.#thread)) return this.#goOn();
    this.#asked = PEND;
    return gil.pend;
  }

  /** The check is over. */
  #goOn(): Trap | null {
    return this.#gil.breaker ? this.#check() : this.#stretch();
  }
}
