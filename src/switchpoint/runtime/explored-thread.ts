/**
 * A thread of a program that is explored, standing before its next visible operation.
 */
import type { Runnable } from "../machine/task.ts";
import type { Access, Guarded, Reply, Sim, Trap, VisibleTrap } from "../machine/traps.ts";
import type { Round } from "./rounds.ts";

export class ExploredThread {
  /** The same in every execution that starts this thread; see Numbering. */
  readonly number: number;
  /** Its place in the order of creation in this execution. */
  readonly order: number;
  /** What runs in it; another for a while, when it is in another interpreter (SwapTrap). */
  owner: Runnable;
  /** What it was born as. */
  readonly first: Runnable;
  /** The step that started it, -1 for the first thread. */
  readonly birth: number;
  /** Threads that it has started. */
  children = 0;
  done = false;
  /** Done because its process ended, with an operation still to come: that could have come first. */
  stopped = false;
  /** The step that stopped it. */
  stoppedBy = -1;
  /** Where it last was, while another thread runs. */
  site = -1;

  /** The operation that comes next. */
  kind = "";
  object: object = this;
  guard: string | null = null;
  timed = false;
  instant = false;
  /** It is an operation on plain data. */
  plain = false;
  /** Which part of the object, as announced, whether it writes, and what else is accessed. */
  property: PropertyKey | null = null;
  write = false;
  more: readonly Access[] | null = null;
  /** What it will store; UNKNOWN if nobody has said. */
  stores: unknown = UNKNOWN;
  /** The idle round after which it stands, if nobody can tell the next one from it (rounds.ts). */
  resting: Round | null = null;
  /** What it will touch: the object and its further accesses, as the log numbers them. */
  readonly touched: object[] = [];
  readonly objects: number[] = [];
  readonly keys: number[] = [];
  readonly writes: boolean[] = [];

  /** What is resumed, and who nested it, the innermost last. */
  #body: Sim<unknown>;
  readonly #callers: Sim<unknown>[] = [];

  constructor(number: number, order: number, owner: Runnable, birth: number) {
    this.number = number;
    this.order = order;
    this.owner = this.first = owner;
    this.birth = birth;
    this.#body = owner.start();
  }

  /** Resumes its code with `reply`, and gives what it asks for; null: it has ended. */
  resume(reply: Reply): Trap | null {
    if (this.#callers.length > 0) return this.#resumeNested(reply);
    const step = this.#body.next(reply);
    if (step.done) return null;
    if (step.value.op !== "nest") return step.value;
    this.#nest(step.value.body);
    return this.#resumeNested(undefined);
  }

  #nest(body: Sim<unknown>): void {
    this.#callers.push(this.#body);
    this.#body = body;
  }

  #resumeNested(reply: Reply): Trap | null {
    let answer = reply;
    let failure: { readonly error: unknown } | null = null;
    for (;;) {
      try {
        const step: IteratorResult<Trap, unknown> = failure === null ? this.#body.next(answer) : this.#body.throw(failure.error);
        failure = null;
        if (step.done) {
          if (this.#callers.length === 0) return null;
          this.#body = this.#callers.pop()!;
          answer = step.value as Reply;
        } else if (step.value.op === "nest") {
          this.#nest(step.value.body);
          answer = undefined;
        } else return step.value;
      } catch (error) {
        if (this.#callers.length === 0) throw error;
        this.#body = this.#callers.pop()!;
        failure = { error };
      }
    }
  }

  /** It stands before the operation that `trap` announces. */
  standBefore(trap: VisibleTrap): void {
    this.kind = trap.kind;
    this.object = trap.object;
    this.property = trap.key;
    this.write = trap.write;
    this.more = trap.more;
    this.guard = trap.guard;
    this.timed = trap.timed;
    this.instant = trap.instant === true;
    this.plain = trap.plain === true;
  }

  /** The operation that comes next, as a story tells it. */
  get operation(): { kind: string; object: object; key: PropertyKey | null; plain: boolean; site: number } {
    const { kind, object, property, plain, site } = this;
    return { kind, object, key: property, plain, site };
  }

  /** True if the next operation need not wait. */
  get ready(): boolean {
    if (this.done) return false;
    if (this.resting !== null) return this.resting.isOvertaken;
    return this.guard === null || (this.object as Guarded).guards[this.guard]!();
  }
}

/** A value that nobody has told. */
export const UNKNOWN: unique symbol = Symbol("unknown");
