/**
 * A semaphore that several processes can see: a number that is never below zero. Fairness: `release` wakes the first waiter,
 * whoever tries first gets in.
 *
 * Source: sem_overview(7); glibc, nptl/sem_post.c, sem_waitcommon.c.
 */
import type { Sim } from "../traps.ts";
import { wake, WaitQueue } from "../wait-queue.ts";
import { perform, type Around, type KernelClock, type KernelObject } from "./operation.ts";

export class Semaphore implements KernelObject {
  readonly waiters: WaitQueue;
  readonly name: string;
  readonly #clock: KernelClock;
  #value: number;
  /** Who took it last, for messages. */
  #holder: string | null = null;

  constructor(name: string, value: number, clock: KernelClock) {
    this.name = name;
    this.#value = value;
    this.#clock = clock;
    this.waiters = new WaitQueue(name);
  }

  readonly guards = { positive: (): boolean => this.#value > 0, zero: (): boolean => this.#value === 0 };

  describe(): { name: string; held_by: string | null } {
    return { name: this.name, held_by: this.#value > 0 ? null : this.#holder };
  }

  /** sem_timedwait: takes one; false if `deadline` passed first (TRY: does not wait). */
  *acquire(deadline: number, who: string, around: Around | null = null): Sim<boolean> {
    const act = (): void => {
      this.#value--;
      this.#holder = who;
    };
    return yield* perform(this, { kind: "acquire", guard: "positive", deadline, state: "lock", act }, this.#clock, around);
  }

  /** sem_post: gives one back, unless there are `most` already (then false). */
  *release(most = Infinity): Sim<boolean> {
    let done = false;
    const act = (): void => {
      done = this.#value < most;
      if (done) this.#value++;
    };
    yield* perform(this, { kind: "release", guard: null, act }, this.#clock);
    if (done) yield* wake(this.waiters, 1);
    return done;
  }

  /** sem_getvalue. */
  *value(): Sim<number> {
    let value = 0;
    const act = (): void => {
      value = this.#value;
    };
    yield* perform(this, { kind: "look at", guard: null, write: false, act }, this.#clock);
    return value;
  }
}
