/**
 * The future of the virtual computer: events ordered by (time, priority, sequence), so that equal times have one order and
 * every run is the same run. A binary heap in an array.
 *
 * Events are never removed from the middle; an event that no longer matters is recognised by its owner when it comes up
 * (`Task.ticket`).
 */

export interface TimedEvent {
  /** Virtual nanoseconds. */
  readonly time: number;
  /** Lower comes first among equal times. */
  readonly priority: number;
  /** Order of scheduling, the last tie-breaker. */
  readonly sequence: number;
}

export class EventHeap<E extends TimedEvent> {
  readonly #items: E[] = [];

  get size(): number {
    return this.#items.length;
  }

  /** The next event, or undefined. */
  peek(): E | undefined {
    return this.#items[0];
  }

  push(event: E): void {
    const items = this.#items;
    let at = items.length;
    items.push(event);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (before(items[parent]!, event)) break;
      items[at] = items[parent]!;
      at = parent;
    }
    items[at] = event;
  }

  pop(): E | undefined {
    const items = this.#items;
    const first = items[0];
    const last = items.pop();
    if (last !== undefined && items.length > 0) this.#sink(last);
    return first;
  }

  #sink(event: E): void {
    const items = this.#items;
    const size = items.length;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= size) break;
      if (child + 1 < size && before(items[child + 1]!, items[child]!)) child++;
      if (before(event, items[child]!)) break;
      items[at] = items[child]!;
      at = child;
    }
    items[at] = event;
  }
}

function before(a: TimedEvent, b: TimedEvent): boolean {
  if (a.time !== b.time) return a.time < b.time;
  if (a.priority !== b.priority) return a.priority < b.priority;
  return a.sequence < b.sequence;
}
