import { array, assert, constantFrom, integer, nat, property, tuple } from "fast-check";
import { expect, test } from "vitest";
import { merge } from "switchpoint/timeline/merge";

interface Span {
  readonly start: number;
  readonly end: number;
  readonly look: string;
}
const look = (span: Span): string => span.look;
const span = (start: number, end: number, name: string): Span => ({ start, end, look: name });

test("long spans stay as they are", () => {
  const spans = [span(0, 10, "a"), span(10, 20, "b"), span(30, 40, "a")];
  expect(merge(spans, 2, look)).toEqual(spans);
});

test("spans too short to be seen become one that looks like most of it", () => {
  expect(merge([span(0, 1, "a"), span(1, 4, "b"), span(4, 5, "a"), span(5, 100, "c")], 5, look)).toEqual([
    span(0, 5, "b"),
    span(5, 100, "c"),
  ]);
});

test("a visible gap between equal spans is kept, an invisible one is not", () => {
  expect(merge([span(0, 10, "a"), span(11, 20, "a")], 2, look)).toEqual([span(0, 20, "a")]);
  expect(merge([span(0, 10, "a"), span(15, 25, "a")], 2, look)).toEqual([span(0, 10, "a"), span(15, 25, "a")]);
});

test("marks are ordered, do not overlap, cover the same extent, and are few", () => {
  const spans = array(tuple(nat(3), integer({ min: 1, max: 20 }), constantFrom("a", "b", "c")), { minLength: 1, maxLength: 300 }).map(
    (parts) => {
      let time = 0;
      return parts.map(([gap, length, name]) => span((time += gap), (time += length), name));
    },
  );
  assert(
    property(spans, integer({ min: 1, max: 50 }), (list, least) => {
      const marks = merge(list, least, look);
      expect(marks[0]!.start).toBe(list[0]!.start);
      expect(marks.at(-1)!.end).toBe(list.at(-1)!.end);
      marks.forEach((mark, k) => k > 0 && expect(mark.start).toBeGreaterThanOrEqual(marks[k - 1]!.end));
      expect(marks.length).toBeLessThanOrEqual((2 * list.at(-1)!.end) / least + 2);
    }),
  );
});
