import fc from "fast-check";
import { expect, test } from "vitest";
import { Connection } from "../../src/switchpoint/machine/stream-socket.ts";

const step = fc.record({ write: fc.boolean(), size: fc.integer({ min: 1, max: 70_000 }) });

test.each(["tcp", "unix"] as const)("%s: what is written is read, in order, however it is cut", (family) => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const [a, b] = new Connection(family, "pair", null).ends;
      let written = 0;
      let read = 0;
      for (const { write, size } of steps) {
        if (write) {
          const data = Uint8Array.from({ length: size }, (_, i) => (written + i) % 251);
          const room = a.writable;
          const sent = a.put(data);
          expect(sent > 0).toBe(room);
          written += sent;
        } else {
          const data = b.take(size);
          expect(data.every((byte, i) => byte === (read + i) % 251)).toBe(true);
          read += data.length;
        }
        expect(b.length).toBe(written - read);
        expect(b.readable).toBe(b.length > 0);
      }
    }),
  );
});

test("an inbox that has been emptied has all its room again", () => {
  for (const family of ["tcp", "unix"] as const) {
    const [a, b] = new Connection(family, "pair", null).ends;
    const fill = (): number => {
      let sum = 0;
      while (a.writable) sum += a.put(new Uint8Array(1000));
      return sum;
    };
    const first = fill();
    for (let left = first; left > 0;) left -= b.take(777).length;
    expect(fill()).toBe(first);
  }
});

test("looking at bytes does not take them", () => {
  const [a, b] = new Connection("tcp", "pair", null).ends;
  a.put(Uint8Array.of(1, 2, 3));
  expect([...b.take(2, true)]).toEqual([1, 2]);
  expect([...b.take(9)]).toEqual([1, 2, 3]);
});
