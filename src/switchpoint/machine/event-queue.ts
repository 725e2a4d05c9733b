/**
 * The future of the virtual computer: events ordered by (time, kind, order of scheduling), so that equal times have one order
 * and every run is the same run.
 *
 * An event is four numbers, and they lie in typed arrays, so that scheduling one makes no garbage: a binary heap for what is
 * still to come, and a plain list for each kind for what happens at this very instant, which is most of it.
 *
 * Events are never removed from the middle; an event that no longer matters is recognised by its owner when it comes up
 * (`Task.ticket`).
 */

/** Kinds of events, in the order in which those of one instant come up; at most eight. */
const KINDS = 8;
/** Sequence numbers stay below this. */
const KIND = 2 ** 50;

export class EventQueue {
  /** The event that `next` made current. */
  time = 0;
  kind = 0;
  /** Whom it concerns: the number of a thread or of a core. */
  who = 0;
  ticket = 0;

  #size = 0;
  #sequence = 0;
  #times = new Float64Array(64);
  /** kind * KIND + sequence: the order among equal times. */
  #orders = new Float64Array(64);
  #whos = new Int32Array(64);
  #tickets = new Float64Array(64);
  readonly #now = Array.from({ length: KINDS }, () => new Instant());
  /** How many events are in the lists of this instant. */
  #pending = 0;

  /** When the next event comes up; Infinity if there is none. */
  get nextTime(): number {
    if (this.#pending > 0) return this.time;
    return this.#size > 0 ? this.#times[0]! : Infinity;
  }

  /** Schedules an event, now or later. */
  schedule(time: number, kind: number, who: number, ticket: number): void {
    if (time <= this.time) {
      this.#now[kind]!.add(who, ticket);
      this.#pending++;
    } else {
      this.#push(time, kind * KIND + this.#sequence++, who, ticket);
    }
  }

  /** Makes the next event current; false if there is none. */
  next(): boolean {
    if (this.#pending === 0) return this.#pop();
    let kind = 0;
    while (this.#now[kind]!.isEmpty) kind++;
    // What was scheduled for this instant before it came goes first.
    if (this.#size > 0 && this.#times[0] === this.time && this.#orders[0]! < (kind + 1) * KIND) return this.#pop();
    this.#pending--;
    this.kind = kind;
    const list = this.#now[kind]!;
    this.ticket = list.firstTicket;
    this.who = list.take();
    return true;
  }

  #pop(): boolean {
    if (this.#size === 0) return false;
    this.time = this.#times[0]!;
    this.kind = Math.floor(this.#orders[0]! / KIND);
    this.who = this.#whos[0]!;
    this.ticket = this.#tickets[0]!;
    const last = --this.#size;
    if (last > 0) this.#sink(this.#times[last]!, this.#orders[last]!, this.#whos[last]!, this.#tickets[last]!);
    return true;
  }

  #push(time: number, order: number, who: number, ticket: number): void {
    if (this.#size === this.#times.length) this.#grow();
    const times = this.#times;
    const orders = this.#orders;
    let at = this.#size++;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const then = times[parent]!;
      if (then < time || (then === time && orders[parent]! < order)) break;
      this.#move(parent, at);
      at = parent;
    }
    this.#put(at, time, order, who, ticket);
  }

  /** Puts an event in at the top and lets it sink to its place. */
  #sink(time: number, order: number, who: number, ticket: number): void {
    const times = this.#times;
    const orders = this.#orders;
    const size = this.#size;
    let at = 0;
    for (let child = 1; child < size; child = 2 * at + 1) {
      const right = child + 1;
      if (right < size && (times[right]! < times[child]! || (times[right] === times[child] && orders[right]! < orders[child]!)))
        child = right;
      if (time < times[child]! || (time === times[child] && order < orders[child]!)) break;
      this.#move(child, at);
      at = child;
    }
    this.#put(at, time, order, who, ticket);
  }

  #move(from: number, to: number): void {
    this.#put(to, this.#times[from]!, this.#orders[from]!, this.#whos[from]!, this.#tickets[from]!);
  }

  #put(at: number, time: number, order: number, who: number, ticket: number): void {
    this.#times[at] = time;
    this.#orders[at] = order;
    this.#whos[at] = who;
    this.#tickets[at] = ticket;
  }

  #grow(): void {
    const length = 2 * this.#times.length;
    const floats = (old: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> => {
      const grown = new Float64Array(length);
      grown.set(old);
      return grown;
    };
    this.#times = floats(this.#times);
    this.#orders = floats(this.#orders);
    this.#tickets = floats(this.#tickets);
    const whos = new Int32Array(length);
    whos.set(this.#whos);
    this.#whos = whos;
  }
}

/** Events of one kind that happen at this instant, first in, first out. The arrays grow but never shrink: shrinking costs. */
class Instant {
  readonly #whos: number[] = [];
  readonly #tickets: number[] = [];
  #first = 0;
  #end = 0;

  get isEmpty(): boolean {
    return this.#first === this.#end;
  }

  get firstTicket(): number {
    return this.#tickets[this.#first]!;
  }

  add(who: number, ticket: number): void {
    this.#whos[this.#end] = who;
    this.#tickets[this.#end++] = ticket;
  }

  take(): number {
    const who = this.#whos[this.#first++]!;
    if (this.#first === this.#end) this.#first = this.#end = 0;
    return who;
  }
}
