import fc from "fast-check";
import { expect, test } from "vitest";
import { EventQueue } from "../../src/switchpoint/machine/event-queue.ts";

test("events come up by time, then kind, then order of scheduling", () => {
  const queue = new EventQueue();
  queue.schedule(5, 1, 10, 0);
  queue.schedule(3, 2, 11, 0);
  queue.schedule(3, 0, 12, 0);
  queue.schedule(3, 2, 13, 7);
  const seen: number[] = [];
  expect(queue.nextTime).toBe(3);
  while (queue.next()) seen.push(queue.time, queue.who);
  expect(seen).toEqual([3, 12, 3, 11, 3, 13, 5, 10]);
  expect(queue.ticket).toBe(0);
  expect(queue.nextTime).toBe(Infinity);
});

/** What to do: schedule an event so much later than now, or take the next. */
const action = fc.oneof(fc.record({ later: fc.nat(4), kind: fc.nat(3) }), fc.constant("next" as const));

test("it agrees with a list that is sorted anew each time", () => {
  fc.assert(
    fc.property(fc.array(action, { maxLength: 200 }), (actions) => {
      const queue = new EventQueue();
      const list: { time: number; kind: number; who: number }[] = [];
      const before = (a: (typeof list)[number], b: (typeof list)[number]): number => a.time - b.time || a.kind - b.kind || a.who - b.who;
      actions.forEach((each, number) => {
        if (each !== "next") {
          const time = queue.time + each.later;
          queue.schedule(time, each.kind, number, number);
          list.push({ time, kind: each.kind, who: number });
          return;
        }
        list.sort(before);
        expect(queue.nextTime).toBe(list[0]?.time ?? Infinity);
        const first = list.shift();
        expect(queue.next()).toBe(first !== undefined);
        if (first !== undefined)
          expect([queue.time, queue.kind, queue.who, queue.ticket]).toEqual([first.time, first.kind, first.who, first.who]);
      });
    }),
  );
});
