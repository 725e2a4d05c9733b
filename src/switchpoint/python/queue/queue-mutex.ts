/**
 * `Queue.mutex`: what keeps all others out of a queue. The queue's own operations hold it for no time; a program may hold it longer, to do
 * several things at one go. Who holds it and calls a method of the queue waits for himself.
 *
 * Source: CPython 3.13, Lib/queue.py (Queue.mutex).
 */
import type { Sim } from "../../machine/traps.ts";
import { operate } from "../blocking.ts";
import { currentThread, visible, type PyThread } from "../interpreter.ts";
import { Held } from "../threading/lock.ts";
import { threadError } from "../threading/thread-error.ts";
import { acquireDeadline } from "../timeouts.ts";
import type { WaitingRoom } from "../waiting-room.ts";

export class QueueMutex {
  readonly #room: WaitingRoom;
  readonly #take: (holder: PyThread) => void;
  readonly #free: () => Sim<void>;

  /** @param room the queue's, with a guard `free` @param take,free what it does to the queue to be held, and not any more */
  constructor(room: object, take: (holder: any) => void, free: () => Sim<void>) {
    this.#room = room as WaitingRoom;
    this.#take = take;
    this.#free = free;
  }

  /** As a Lock's. */
  *acquire(blocking = true, timeout = -1): Sim<boolean> {
    const deadline = acquireDeadline(blocking, timeout);
    const act = (): void => this.#take(currentThread());
    return yield* operate(this.#room, { kind: "acquire", guard: "free", deadline, state: "lock", act });
  }

  /** @throws RuntimeError if nobody holds it */
  *release(): Sim<void> {
    yield visible("release", this.#room);
    if (this.#room.guards["free"]!()) throw threadError("release unlocked lock");
    yield* this.#free();
  }

  *locked(): Sim<boolean> {
    yield visible("look at", this.#room, { write: false });
    return !this.#room.guards["free"]!();
  }

  /** `with queue.mutex:` */
  *held(): Sim<Held> {
    yield* this.acquire();
    return new Held(this);
  }
}
