/**
 * The future of the virtual computer: events ordered by (time, kind, order of scheduling), so that equal times have one order
 * and every run is the same run.
 *
 * An event is four numbers, and they lie in typed arrays, so that scheduling one makes no garbage. Most events are either the
 * very next (a thread goes on at once) or far ahead (a deadline): the soonest may stand in front of the heap, in a place of
 * its own, and comes and goes without moving anything; the others wait in a binary heap.
 *
 * Events are never removed from the middle; an event that no longer matters is recognised by its owner when it comes up
 * (`Task.ticket`).
 */

/** Kinds of events, in the order in which they come up at one instant: all timers fire before anybody whom they concern runs on. */
export const TIMER = 0; // a wait's deadline
export const READY = 1; // a woken thread can run
export const CPU = 2; // the CPU request in progress is done (or cut)
export const TICK = 3; // a core's kernel tick
export const CALL = 4; // what nobody waits for: a process's timer

/** Sequence numbers stay below this. */
const KIND = 2 ** 50;
/** An event's kind lies in the low bits of a number, whom it concerns above. */
const BITS = 3;

export class EventQueue {
  /** The clock: the time of the event that `next` made current, or later if somebody moved it on, but not beyond `nextTime`. */
  time = 0;
  /** One of at most eight. */
  kind = 0;
  /** Whom it concerns: the number of a thread or of a core. */
  who = 0;
  ticket = 0;

  /** The event in front, sooner than all in the heap; its time is Infinity if there is none. */
  #frontTime = Infinity;
  #frontOrder = 0;
  #frontWhat = 0;
  #frontTicket = 0;

  #size = 0;
  #sequence = 0;
  /** The first is Infinity if there is none. */
  #times = new Float64Array(64).fill(Infinity);
  /** kind * KIND + sequence: the order among equal times. */
  #orders = new Float64Array(64);
  #whats = new Int32Array(64);
  #tickets = new Int32Array(64);

  /** When the next event comes up; Infinity if there is none. */
  get nextTime(): number {
    return Math.min(this.#frontTime, this.#times[0]!);
  }

  /** Schedules an event, later or for this very instant. */
  schedule(time: number, kind: number, who: number, ticket: number): void {
    const order = kind * KIND + this.#sequence++;
    const what = (who << BITS) | kind;
    const at = time > this.time ? time : this.time;
    if (this.#frontTime === Infinity) {
      const first = this.#times[0]!;
      if (at > first || (at === first && order > this.#orders[0]!)) return this.#add(at, order, what, ticket);
    } else {
      if (at > this.#frontTime || (at === this.#frontTime && order > this.#frontOrder)) return this.#add(at, order, what, ticket);
      this.#add(this.#frontTime, this.#frontOrder, this.#frontWhat, this.#frontTicket);
    }
    this.#frontTime = at;
    this.#frontOrder = order;
    this.#frontWhat = what;
    this.#frontTicket = ticket;
  }

  /** Makes the next event current; false if there is none. */
  next(): boolean {
    let what: number;
    if (this.#frontTime !== Infinity) {
      this.time = this.#frontTime;
      what = this.#frontWhat;
      this.ticket = this.#frontTicket;
      this.#frontTime = Infinity;
    } else {
      if (this.#size === 0) return false;
      this.time = this.#times[0]!;
      what = this.#whats[0]!;
      this.ticket = this.#tickets[0]!;
      this.#sink();
    }
    this.kind = what & ((1 << BITS) - 1);
    this.who = what >> BITS;
    return true;
  }

  #add(time: number, order: number, what: number, ticket: number): void {
    const at = this.#size++;
    if (at + 1 >= this.#times.length) this.#grow();
    this.#times[at] = time;
    this.#orders[at] = order;
    this.#whats[at] = what;
    this.#tickets[at] = ticket;
    if (at > 0) this.#rise(at);
  }

  /** The last event rises to its place. The arrays are read into variables here and below: this is the innermost loop of every simulation. */
  #rise(from: number): void {
    const times = this.#times;
    const orders = this.#orders;
    const whats = this.#whats;
    const tickets = this.#tickets;
    const time = times[from]!;
    const order = orders[from]!;
    const what = whats[from]!;
    const ticket = tickets[from]!;
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 2;
      const then = times[parent]!;
      if (then < time || (then === time && orders[parent]! < order)) break;
      times[at] = then;
      orders[at] = orders[parent]!;
      whats[at] = whats[parent]!;
      tickets[at] = tickets[parent]!;
      at = parent;
    }
    times[at] = time;
    orders[at] = order;
    whats[at] = what;
    tickets[at] = ticket;
  }

  /** The top is free: the last event goes in there and sinks to its place. */
  #sink(): void {
    const times = this.#times;
    const size = --this.#size;
    const time = times[size]!;
    times[size] = Infinity;
    if (size === 0) return;
    const orders = this.#orders;
    const whats = this.#whats;
    const tickets = this.#tickets;
    const order = orders[size]!;
    let at = 0;
    for (let first = 1; first < size; first = 4 * at + 1) {
      let child = first;
      let then = times[first]!;
      const end = first + 4 < size ? first + 4 : size;
      for (let other = first + 1; other < end; other++) {
        const its = times[other]!;
        if (its < then || (its === then && orders[other]! < orders[child]!)) {
          child = other;
          then = its;
        }
      }
      if (time < then || (time === then && order < orders[child]!)) break;
      times[at] = then;
      orders[at] = orders[child]!;
      whats[at] = whats[child]!;
      tickets[at] = tickets[child]!;
      at = child;
    }
    times[at] = time;
    orders[at] = order;
    whats[at] = whats[size]!;
    tickets[at] = tickets[size]!;
  }

  #grow(): void {
    const length = 2 * this.#times.length;
    const times = new Float64Array(length).fill(Infinity);
    times.set(this.#times);
    this.#times = times;
    const orders = new Float64Array(length);
    orders.set(this.#orders);
    this.#orders = orders;
    const whats = new Int32Array(length);
    whats.set(this.#whats);
    this.#whats = whats;
    const tickets = new Int32Array(length);
    tickets.set(this.#tickets);
    this.#tickets = tickets;
  }
}
