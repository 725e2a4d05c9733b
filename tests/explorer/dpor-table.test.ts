/** The class counts of DESIGN.md, section 6, and a few that can be counted by hand. */
import { expect, test } from "vitest";
import type { Sim } from "../../src/switchpoint/machine/traps.ts";
import { Dpor } from "../../src/switchpoint/explorer/dpor.ts";
import { survey } from "./classes.ts";
import { Cell, Mutex, program, Row, Shelf, together } from "./programs.ts";

const zeros = (n: number): number[] => Array.from({ length: n }, () => 0);
const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i);

/** `threads` threads take and release one lock `rounds` times. */
function mutex(threads: number, rounds: number) {
  return program(function* () {
    const lock = new Mutex();
    yield* together(
      range(threads).map(
        () =>
          function* (): Sim<void> {
            for (let i = 0; i < rounds; i++) {
              yield* lock.acquire();
              yield* lock.release();
            }
          },
      ),
    );
  });
}

/** One writer and n readers of one variable. */
function readers(n: number) {
  return program(function* () {
    const x = new Cell(0);
    yield* together([() => x.write(1), ...range(n).map(() => () => x.read())]);
  });
}

/** One thread looks for the last zero of an array while n others fill it. Source: Abdulla et al. 2017. */
function lastzero(n: number) {
  return program(function* () {
    const array = new Row(zeros(n + 1));
    yield* together([
      function* () {
        let i = n;
        while ((yield* array.read(i)) !== 0) i--;
      },
      ...range(n).map(
        (j) =>
          function* (): Sim<void> {
            yield* array.write(j + 1, (yield* array.read(j)) + 1);
          },
      ),
    ]);
  });
}

/** Threads allocate inodes and blocks under a lock each. Source: Flanagan and Godefroid, POPL 2005. */
function filesystem(n: number) {
  const INODES = 32;
  const BLOCKS = 26;
  return program(function* (bundle) {
    const locki = new Shelf(
      bundle,
      range(INODES).map(() => new Mutex()),
    );
    const lockb = new Shelf(
      bundle,
      range(BLOCKS).map(() => new Mutex()),
    );
    const inode = new Row(zeros(INODES));
    const busy = new Row(zeros(BLOCKS));
    yield* together(
      range(n).map(
        (thread) =>
          function* (): Sim<void> {
            const i = thread % INODES;
            yield* (yield* locki.at(i)).acquire();
            if ((yield* inode.read(i)) === 0) {
              let b = (i * 2) % BLOCKS;
              for (;;) {
                yield* (yield* lockb.at(b)).acquire();
                if ((yield* busy.read(b)) === 0) {
                  yield* busy.write(b, 1);
                  yield* inode.write(i, b + 1);
                  yield* (yield* lockb.at(b)).release();
                  break;
                }
                yield* (yield* lockb.at(b)).release();
                b = (b + 1) % BLOCKS;
              }
            }
            yield* (yield* locki.at(i)).release();
          },
      ),
    );
  });
}

/** Threads insert messages into a hash table with compare-and-swap. Source: Flanagan and Godefroid, POPL 2005. */
function indexer(n: number) {
  const SIZE = 128;
  return program(function* () {
    const table = range(SIZE).map(() => new Cell(0));
    function* compareAndSwap(cell: Cell, value: number): Sim<boolean> {
      yield {
        op: "visible",
        kind: "call",
        plain: true,
        object: cell,
        key: null,
        write: true,
        guard: null,
        timed: false,
        more: null,
        site: -1,
      };
      if (cell.value !== 0) return false;
      cell.value = value;
      return true;
    }
    yield* together(
      range(n).map(
        (thread) =>
          function* (): Sim<void> {
            for (let m = 1; m <= 4; m++) {
              const w = m * 11 + thread;
              let h = (w * 7) % SIZE;
              while (!(yield* compareAndSwap(table[h]!, w))) h = (h + 1) % SIZE;
            }
          },
      ),
    );
  });
}

const table: [string, ReturnType<typeof program>, number][] = [
  ["mutex 2 threads x 2 rounds", mutex(2, 2), 6],
  ["mutex 3 x 2", mutex(3, 2), 90],
  ["mutex 4 x 1", mutex(4, 1), 24],
  ["readers(2)", readers(2), 4],
  ["readers(6)", readers(6), 64],
  ["lastzero(5)", lastzero(5), 64],
  ["filesystem(14)", filesystem(14), 2],
  ["filesystem(16)", filesystem(16), 8],
  ["indexer(12)", indexer(12), 8],
];

test.each(table)("%s: %#", (_name, explored, classes) => {
  const found = survey(explored, new Dpor(), 5000);
  expect(found.classes.size).toBe(classes);
  expect(found.executions).toBeLessThanOrEqual(1.1 * classes);
});
