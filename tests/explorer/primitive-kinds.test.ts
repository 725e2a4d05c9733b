/** What an operation is called decides nothing: only the access itself says whether it is plain data. */
import { expect, test } from "vitest";
import { Dpor } from "../../src/switchpoint/explorer/dpor.ts";
import { explore } from "../../src/switchpoint/explorer/explore.ts";
import type { Guarded, Sim, VisibleTrap } from "../../src/switchpoint/machine/traps.ts";
import { survey } from "./classes.ts";
import { Cell, program, together } from "./programs.ts";

/** A box that holds one thing; its operations are named by the test. */
class Box implements Guarded {
  #full = false;
  readonly #names: readonly [put: string, take: string];
  readonly guards = { full: (): boolean => this.#full, empty: (): boolean => !this.#full };
  constructor(names: readonly [put: string, take: string]) {
    this.#names = names;
  }
  *put(): Sim<void> {
    yield this.#operation(0, "empty");
    this.#full = true;
  }
  *take(): Sim<void> {
    yield this.#operation(1, "full");
    this.#full = false;
  }
  describe(): { name: string; held_by: string | null } {
    return { name: "box", held_by: null };
  }
  #operation(which: 0 | 1, guard: string): VisibleTrap {
    return { op: "visible", kind: this.#names[which], object: this, key: null, write: true, guard, timed: false, more: null, site: -1 };
  }
}

/** Two put, two take; whoever takes writes what only the box protects. */
const exchange = (...names: [string, string]) =>
  program(function* () {
    const box = new Box(names);
    const cell = new Cell(0);
    const put = (): Sim<void> => box.put();
    function* hand(): Sim<void> {
      yield* box.take();
      yield* cell.write(1);
    }
    yield* together([put, put, hand, hand]);
  });

/** The box is the only thing between a write and a read. */
const passing = (...names: [string, string]) =>
  program(function* () {
    const box = new Box(names);
    const cell = new Cell(0);
    function* give(): Sim<void> {
      yield* cell.write(1);
      yield* box.put();
    }
    function* receive(): Sim<void> {
      yield* box.take();
      yield* cell.read();
    }
    yield* together([give, receive]);
  });

test.each([
  ["set", "get"],
  ["write", "read"],
  ["call", "call"],
] as [string, string][])("a primitive whose operations are %s and %s is a primitive", (...names) => {
  const expected = survey(exchange("put", "take"), new Dpor());
  const found = survey(exchange(...names), new Dpor());
  expect([found.executions, found.classes.size, found.deadlocks]).toEqual([expected.executions, expected.classes.size, expected.deadlocks]);
  expect(explore(passing(...names), "", { races: true })).toMatchObject({ verdict: "ok", complete: true });
});
