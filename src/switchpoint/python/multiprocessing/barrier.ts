/**
 * multiprocessing.Barrier: as threading's, with a condition that processes share and its state in shared memory.
 *
 * Source: CPython 3.12, Lib/multiprocessing/synchronize.py (Barrier), Lib/threading.py (Barrier).
 */
import type { Sim } from "../../machine/traps.ts";
import { BrokenBarrierError } from "../threading/barrier.ts";
import { deadlineAfter } from "../blocking.ts";
import { callFunction } from "../callable.ts";
import { currentThread } from "../interpreter.ts";
import { kernelLook, quickCall } from "../kernel-call.ts";
import { REDUCE, type Reduction } from "../pickle/pickling/reduction.ts";
import { Condition } from "./condition.ts";
import { assertSpawning } from "./reduction.ts";

/** What a program may have it call. */
type Action = (...args: any[]) => unknown;

/** Makes a barrier again from its pickle. */
export let rebuildBarrier: (
  parties: number,
  action: Action | null,
  timeout: number | null,
  condition: Condition,
  memory: string,
) => Barrier;

/** Filling, being emptied, being reset, broken; where the state and the count stand in the memory. */
const FILLING = 0;
const DRAINING = 1;
const RESETTING = -1;
const BROKEN = -2;
const STATE = 0;
const COUNT = 4;

export class Barrier {
  readonly #parties: number;
  readonly #action: Action | null;
  readonly #timeout: number | null;
  #condition: Condition;
  #memory: string;

  /**
   * @param parties how many must wait for it to open
   * @param action what one of them calls then
   * @param timeout of `wait`, in seconds, if none is given there
   */
  constructor(parties: number, action: Action | null = null, timeout: number | null = null) {
    this.#parties = parties;
    this.#action = action;
    this.#timeout = timeout;
    this.#condition = new Condition();
    this.#memory = kernelLook((kernel) => kernel.memory("barrier", 8));
  }

  get parties(): number {
    return this.#parties;
  }

  /** How many wait. */
  *waiting(): Sim<number> {
    return (yield* this.#read(STATE)) === FILLING ? yield* this.#read(COUNT) : 0;
  }

  *is_broken(): Sim<boolean> {
    return (yield* this.#read(STATE)) === BROKEN;
  }

  /**
   * Waits until all parties do; gives each a different number from 0 on.
   * @throws BrokenBarrierError if it breaks, or is reset, meanwhile
   */
  *wait(timeout: number | null = null): Sim<number> {
    const condition = this.#condition;
    yield* condition.acquire();
    try {
      yield* this.#enter();
      const index = yield* this.#read(COUNT);
      yield* this.#write(COUNT, index + 1);
      try {
        if (index + 1 === this.#parties) yield* this.#open();
        else yield* this.#pause(timeout ?? this.#timeout);
        return index;
      } finally {
        yield* this.#write(COUNT, (yield* this.#read(COUNT)) - 1);
        yield* this.#exit();
      }
    } finally {
      yield* condition.release();
    }
  }

  /** Those who wait get a BrokenBarrierError; then it is as new. */
  *reset(): Sim<void> {
    yield* this.#condition.acquire();
    if ((yield* this.#read(COUNT)) > 0) {
      const state = yield* this.#read(STATE);
      if (state === FILLING || state === BROKEN) yield* this.#write(STATE, RESETTING);
    } else yield* this.#write(STATE, FILLING);
    yield* this.#condition.notify_all();
    yield* this.#condition.release();
  }

  /** Breaks it. */
  *abort(): Sim<void> {
    yield* this.#condition.acquire();
    yield* this.#break();
    yield* this.#condition.release();
  }

  *#enter(): Sim<void> {
    for (let state = yield* this.#read(STATE); state === RESETTING || state === DRAINING; state = yield* this.#read(STATE)) {
      yield* this.#condition.wait();
    }
    if ((yield* this.#read(STATE)) < 0) throw new BrokenBarrierError();
  }

  *#open(): Sim<void> {
    try {
      if (this.#action !== null) yield* callFunction(this.#action, undefined, []);
    } catch (error) {
      yield* this.#break();
      throw error;
    }
    yield* this.#write(STATE, DRAINING);
    yield* this.#condition.notify_all();
  }

  *#pause(timeout: number | null): Sim<void> {
    const { clock } = currentThread().interpreter.world;
    const end = timeout === null ? Infinity : deadlineAfter(timeout);
    while ((yield* this.#read(STATE)) === FILLING) {
      const left = end === Infinity ? null : (end - clock.now()) / 1e9;
      if (left !== null && left <= 0) {
        yield* this.#break();
        throw new BrokenBarrierError();
      }
      yield* this.#condition.wait(left);
    }
    if ((yield* this.#read(STATE)) < 0) throw new BrokenBarrierError();
  }

  *#exit(): Sim<void> {
    const state = yield* this.#read(STATE);
    if ((yield* this.#read(COUNT)) > 0 || (state !== RESETTING && state !== DRAINING)) return;
    yield* this.#write(STATE, FILLING);
    yield* this.#condition.notify_all();
  }

  *#break(): Sim<void> {
    yield* this.#write(STATE, BROKEN);
    yield* this.#condition.notify_all();
  }

  *#read(at: number): Sim<number> {
    return yield* quickCall((kernel) => kernel.memories.get(this.#memory)!.access("read", at, ({ view }) => view.getInt32(at)));
  }

  *#write(at: number, value: number): Sim<void> {
    yield* quickCall((kernel) => kernel.memories.get(this.#memory)!.access("write", at, ({ view }) => view.setInt32(at, value)));
  }

  [REDUCE](): Reduction {
    assertSpawning(this);
    return { callable: rebuildBarrier, args: [this.#parties, this.#action, this.#timeout, this.#condition, this.#memory] };
  }

  static {
    rebuildBarrier = (parties, action, timeout, condition, memory) => {
      const barrier = new Barrier(parties, action, timeout);
      barrier.#condition = condition;
      barrier.#memory = memory;
      return barrier;
    };
  }
}
