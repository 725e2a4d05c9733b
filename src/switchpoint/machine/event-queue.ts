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

/** Sequence numbers stay below this. */
const KIND = 2 ** 50;

export class EventQueue {
  /** The event that `next` made current. */
  time = 0;
  /** At most eight kinds: those of one instant come up in this order. */
  kind = 0;
  /** Whom it concerns: the number of a thread or of a core. */
  who = 0;
  ticket = 0;

  /** The event in front, sooner than all in the heap; its time is Infinity if there is none. */
  #frontTime = Infinity;
  #frontOrder = 0;
  #frontWho = 0;
  #frontTicket = 0;

  #size = 0;
  #sequence = 0;
  #times = new Float64Array(64);
  /** kind * KIND + sequence: the order among equal times. */
  #orders = new Float64Array(64);
  #whos = new Int32Array(64);
  #tickets = new Float64Array(64);

  /** When the next event comes up; Infinity if there is none. */
  get nextTime(): number {
    if (this.#frontTime !== Infinity) return this.#frontTime;
    return this.#size > 0 ? this.#times[0]! : Infinity;
  }

  /** Schedules an event, later or for this very instant. */
  schedule(time: number, kind: number, who: number, ticket: number): void {
    const at = time > this.time ? time : this.time;
    const order = kind * KIND + this.#sequence++;
    if (this.#frontTime === Infinity) {
      const top = this.#size > 0 ? this.#times[0]! : Infinity;
      if (at > top || (at === top && order > this.#orders[0]!)) return this.#push(at, order, who, ticket);
    } else {
      if (at > this.#frontTime || (at === this.#frontTime && order > this.#frontOrder)) return this.#push(at, order, who, ticket);
      this.#push(this.#frontTime, this.#frontOrder, this.#frontWho, this.#frontTicket);
    }
    this.#frontTime = at;
    this.#frontOrder = order;
    this.#frontWho = who;
    this.#frontTicket = ticket;
  }

  /** Makes the next event current; false if there is none. */
  next(): boolean {
    if (this.#frontTime === Infinity) return this.#pop();
    this.time = this.#frontTime;
    this.kind = Math.floor(this.#frontOrder / KIND);
    this.who = this.#frontWho;
    this.ticket = this.#frontTicket;
    this.#frontTime = Infinity;
    return true;
  }

  #pop(): boolean {
    if (this.#size === 0) return false;
    this.time = this.#times[0]!;
    this.kind = Math.floor(this.#orders[0]! / KIND);
    this.who = this.#whos[0]!;
    this.ticket = this.#tickets[0]!;
    if (--this.#size > 0) this.#sink();
    return true;
  }

  /** The arrays are read into variables here and below: this is the innermost loop of every simulation. */
  #push(time: number, order: number, who: number, ticket: number): void {
    if (this.#size === this.#times.length) this.#grow();
    const times = this.#times;
    const orders = this.#orders;
    const whos = this.#whos;
    const tickets = this.#tickets;
    let at = this.#size++;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const then = times[parent]!;
      if (then < time || (then === time && orders[parent]! < order)) break;
      times[at] = then;
      orders[at] = orders[parent]!;
      whos[at] = whos[parent]!;
      tickets[at] = tickets[parent]!;
      at = parent;
    }
    times[at] = time;
    orders[at] = order;
    whos[at] = who;
    tickets[at] = ticket;
  }

  /** The top is free: the event behind the last goes in there and sinks to its place. */
  #sink(): void {
    const times = this.#times;
    const orders = this.#orders;
    const whos = this.#whos;
    const tickets = this.#tickets;
    const size = this.#size;
    const time = times[size]!;
    const order = orders[size]!;
    let at = 0;
    for (let child = 1; child < size; child = 2 * at + 1) {
      const right = child + 1;
      if (right < size && (times[right]! < times[child]! || (times[right] === times[child] && orders[right]! < orders[child]!)))
        child = right;
      const then = times[child]!;
      if (time < then || (time === then && order < orders[child]!)) break;
      times[at] = then;
      orders[at] = orders[child]!;
      whos[at] = whos[child]!;
      tickets[at] = tickets[child]!;
      at = child;
    }
    times[at] = time;
    orders[at] = order;
    whos[at] = whos[size]!;
    tickets[at] = tickets[size]!;
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
