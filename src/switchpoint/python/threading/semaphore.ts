/**
 * threading.Semaphore: a counter that `acquire` takes one from and `release` adds to; who finds zero waits.
 * threading.BoundedSemaphore: one that may not be released above its start value.
 *
 * Not fair: waiters are woken in the order in which they came, but a woken thread that finds zero again (somebody was
 * faster) queues up at the end. Misuse: a plain semaphore that is released too often just grows.
 *
 * Source: CPython 3.13 and 2.7.18, Lib/threading.py, classes Semaphore and BoundedSemaphore.
 */
import { isAtLeast } from "../../gil/versions.ts";
import type { Sim } from "../../machine/traps.ts";
import { nameFor, TRY } from "../blocking.ts";
import { ValueError } from "../builtins.ts";
import { waitDeadline } from "./condition.ts";
import { currentThread, visible } from "../interpreter.ts";
import { Held } from "./lock.ts";
import { refuseTimeout } from "../timeouts.ts";
import { operateInPython, Waiters } from "./waiters.ts";
import { WaitingRoom } from "../waiting-room.ts";

/** Forbids releases that would bring the value above `most`. */
let bound: (semaphore: Semaphore, most: number) => void;

export class Semaphore {
  #value: number;
  #most = Infinity;
  readonly #room = new WaitingRoom(nameFor("semaphore"), { positive: () => this.#value > 0 }, () => null);
  readonly #waiters = new Waiters(this.#room);

  /** @throws ValueError for a negative value */
  constructor(value = 1) {
    if (value < 0) throw new ValueError("semaphore initial value must be >= 0");
    this.#value = value;
  }

  /**
   * Takes one from the value, waiting until it is above zero; true if that was done.
   * @param timeout wait at most this many seconds; null: for ever; zero or less: not at all
   * @throws ValueError for a time-out with `blocking` false
   */
  *acquire(blocking = true, timeout: number | null = null): Sim<boolean> {
    if (timeout !== null) refuseTimeout("acquire() got an unexpected keyword argument 'timeout'");
    if (!blocking && timeout !== null) throw new ValueError("can't specify timeout for non-blocking acquire");
    const deadline = blocking ? waitDeadline(timeout) : TRY;
    return yield* operateInPython(this.#room, this.#waiters, { kind: "acquire", guard: "positive", deadline, act: () => this.#value-- });
  }

  /**
   * Adds `n` to the value and wakes as many waiters.
   * @param n from Python 3.9
   * @throws ValueError if `n` is not above zero, or if a BoundedSemaphore would exceed its start value
   */
  *release(n = 1): Sim<void> {
    if (n !== 1 && !isAtLeast(currentThread().interpreter.python, "3.9")) {
      throw new TypeError("release() takes 1 positional argument but 2 were given");
    }
    if (n < 1) throw new ValueError("n must be one or more");
    yield visible("release", this.#room);
    if (this.#value + n > this.#most) throw new ValueError("Semaphore released too many times");
    this.#value += n;
    yield* this.#waiters.notify(n);
  }

  /** `with semaphore:` */
  *held(): Sim<Held> {
    yield* this.acquire();
    return new Held(this);
  }

  static {
    bound = (semaphore, most) => {
      semaphore.#most = most;
    };
  }
}

export class BoundedSemaphore extends Semaphore {
  /** @throws ValueError for a negative value */
  constructor(value = 1) {
    super(value);
    bound(this, value);
  }
}
