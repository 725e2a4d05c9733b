/** The table of names against a Map: the same answers, also where names meet in the same place, and beyond several growths. */
import { expect, test } from "vitest";
import { Random } from "../../src/switchpoint/machine/random.ts";
import { NameTable } from "../../src/switchpoint/runtime/name-table.ts";

test("gives back what was stored first, and -1 for what was not stored", () => {
  const table = new NameTable();
  const map = new Map<number, number>();
  const random = new Random(7);
  for (let k = 0; k < 20_000; k++) {
    // Few different low parts, so that many names want the same place; 0 is a name like others.
    const name = (random.next() % 1000) * 0x20_0000 + (random.next() % 50);
    if (!map.has(name)) map.set(name, k);
    table.add(name, k);
  }
  expect(table.size).toBe(map.size);
  for (const [name, number] of map) expect(table.get(name)).toBe(number);
  for (let k = 0; k < 1000; k++) expect(table.get((2000 + k) * 0x20_0000)).toBe(-1);
});
