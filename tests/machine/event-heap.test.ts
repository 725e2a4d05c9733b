import fc from "fast-check";
import { expect, test } from "vitest";
import { EventHeap, type TimedEvent } from "../../src/switchpoint/machine/event-heap.ts";

const events = fc.array(fc.record({ time: fc.nat(20), priority: fc.nat(3) }), { maxLength: 200 });

test("events come out by time, then priority, then order of scheduling", () => {
  fc.assert(
    fc.property(events, (given) => {
      const heap = new EventHeap<TimedEvent>();
      const all = given.map((event, sequence) => ({ ...event, sequence }));
      for (const event of all) heap.push(event);
      const out: TimedEvent[] = [];
      for (let event = heap.pop(); event !== undefined; event = heap.pop()) out.push(event);
      const sorted = [...all].sort((a, b) => a.time - b.time || a.priority - b.priority || a.sequence - b.sequence);
      expect(out).toEqual(sorted);
    }),
  );
});

test("pushes and pops may alternate", () => {
  const heap = new EventHeap<TimedEvent>();
  heap.push({ time: 5, priority: 0, sequence: 0 });
  heap.push({ time: 3, priority: 0, sequence: 1 });
  expect(heap.pop()!.time).toBe(3);
  heap.push({ time: 4, priority: 0, sequence: 2 });
  expect([heap.pop()!.time, heap.pop()!.time, heap.pop()]).toEqual([4, 5, undefined]);
});
