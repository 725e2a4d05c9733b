/**
 * What the steps of an execution touch: gives the objects numbers, and writes the accesses into the log. Only for searches that
 * ask what depends on what; others keep no accesses.
 *
 * Left to others: the numbers' meaning (numbering.ts), what follows from the accesses (explorer/).
 */
import type { Access, Guarded } from "../machine/traps.ts";
import type { ExploredThread } from "./explored-thread.ts";
import type { StepLog } from "./step-log.ts";

export class Touching {
  readonly #log: StepLog;
  readonly #objects = new Map<object, number>();

  constructor(log: StepLog) {
    this.#log = log;
  }

  /** The object's number; one is given to it if `thread` is the first to meet it. */
  number(thread: ExploredThread, object: object): number {
    let number = this.#objects.get(object);
    if (number === undefined) this.#objects.set(object, (number = this.#log.meet(thread.number)));
    else this.#log.meetAgain(thread.number, number);
    return number;
  }

  /** An object that is read from a shared place has the same number whoever reads it first. */
  found(thread: ExploredThread, object: object): void {
    if (this.#objects.has(object)) return;
    // Where a step is one operation, the operation being performed is the read.
    const place = this.#log.foretold ? thread.objects[0] : undefined;
    this.#objects.set(object, place === undefined ? this.#log.meet(thread.number) : this.#log.meetIn(place, thread.keys[0]!));
  }

  /** Numbers what the operation that `thread` stands before will touch. */
  foretell(thread: ExploredThread, site: number): void {
    this.#foretell(thread, 0, thread.object, thread.property, thread.write);
    let count = 1;
    if (thread.more !== null) for (const { object, key, write } of thread.more) this.#foretell(thread, count++, object, key, write);
    // Whatever ends or copies its process is in the way of all that it does.
    const { stakes } = thread.owner;
    if (stakes !== undefined) for (const stake of stakes) this.#foretell(thread, count++, stake, null, false);
    if (thread.objects.length > count) thread.touched.length = thread.objects.length = thread.keys.length = thread.writes.length = count;
    this.#log.announce(thread.number, thread.objects[0]!, thread.keys[0]!, site);
  }

  #foretell(thread: ExploredThread, at: number, object: object, key: PropertyKey | null, write: boolean): void {
    thread.touched[at] = object;
    thread.objects[at] = this.number(thread, object);
    thread.keys[at] = this.#log.numbers.key(key);
    thread.writes[at] = write;
  }

  /** Opens the step of `thread`, and writes down what it has announced. */
  begin(thread: ExploredThread, reply: boolean): void {
    const log = this.#log;
    const guard = thread.guard === null || thread.timed ? 0 : log.numbers.guard(thread.guard);
    log.begin(thread.number, thread.kind, thread.site, guard, reply, thread.birth);
    const { objects, touched, keys, writes, plain } = thread;
    for (let k = 0; k < objects.length; k++) log.access(objects[k]!, keys[k]!, writes[k]!, plain ? 0 : this.#held(touched[k]!), !plain);
  }

  /** Writes down an access of the step in progress that nobody had announced. */
  add(thread: ExploredThread, { object, key, write }: Access, orders: boolean): void {
    const number = this.number(thread, object);
    this.#log.access(number, this.#log.numbers.key(key), write, orders ? this.#held(object) : 0, orders);
  }

  /** Which guards of a primitive hold. A program's own object is not asked: it might notice. */
  #held(object: object): number {
    const guards = (object as Partial<Guarded>).guards;
    if (guards === undefined) return 0;
    let held = 0;
    for (const name in guards) if (guards[name]!()) held += this.#log.numbers.guard(name);
    return held;
  }
}
