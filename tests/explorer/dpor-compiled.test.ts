/**
 * The class counts of DESIGN.md, section 6, on programs as a learner would write them: compiled, with the library's threads
 * and locks. Executions are counted, not classes: a search that does superfluous work shows here.
 */
import { runInThisContext } from "node:vm";
import { expect, test } from "vitest";
import { perform, prepare } from "../../src/switchpoint/engine/engine.ts";
import type { ExploreResult } from "../../src/switchpoint/runtime/results.ts";

function explored(body: string): ExploreResult {
  const text = `import { Lock, Thread } from "switchpoint/threading";\n${body}\nfor (const t of threads) t.start();\nfor (const t of threads) t.join();\n`;
  const request = { do: "explore", files: [{ name: "program.ts", text }], options: { strategy: "dpor" } } as const;
  const prepared = prepare(request);
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.faults));
  const response = perform(
    request,
    prepared,
    prepared.pieces.map(({ url, code }) => runInThisContext(code, { filename: url }) as unknown),
  );
  if (response.do !== "explore") throw new Error(JSON.stringify(response));
  return response.explore;
}

const mutex = (threads: number, rounds: number): string => `
const lock = new Lock();
function run() {
  for (let i = 0; i < ${rounds}; i++) {
    lock.acquire();
    lock.release();
  }
}
const threads = Array.from({ length: ${threads} }, () => new Thread({ target: run }));`;

const readers = (n: number): string => `
let x = 0;
const write = () => { x = 1; };
const read = () => x;
const threads = [new Thread({ target: write }), ...Array.from({ length: ${n} }, () => new Thread({ target: read }))];`;

const lastzero = (n: number): string => `
const array = new Array(${n + 1}).fill(0);
function look() {
  let i = ${n};
  while (array[i] !== 0) i--;
}
function fill(j: number) {
  array[j + 1] = array[j] + 1;
}
const threads = [new Thread({ target: look }), ...Array.from({ length: ${n} }, (_, j) => new Thread({ target: fill, args: [j] }))];`;

const filesystem = (n: number): string => `
const locki = Array.from({ length: 32 }, () => new Lock());
const lockb = Array.from({ length: 26 }, () => new Lock());
const inode = new Array(32).fill(0);
const busy = new Array(26).fill(0);
function allocate(thread: number) {
  const i = thread % 32;
  locki[i].acquire();
  if (inode[i] === 0) {
    let b = (i * 2) % 26;
    while (true) {
      lockb[b].acquire();
      if (busy[b] === 0) {
        busy[b] = 1;
        inode[i] = b + 1;
        lockb[b].release();
        break;
      }
      lockb[b].release();
      b = (b + 1) % 26;
    }
  }
  locki[i].release();
}
const threads = Array.from({ length: ${n} }, (_, k) => new Thread({ target: allocate, args: [k] }));`;

/** Compare-and-swap is what `push` makes of a list: who pushes first gets the place. */
const indexer = (n: number): string => `
const table = Array.from({ length: 128 }, () => new Array<number>());
function insert(thread: number) {
  for (let m = 1; m <= 4; m++) {
    const w = m * 11 + thread;
    let h = (w * 7) % 128;
    while (table[h].push(w) > 1) h = (h + 1) % 128;
  }
}
const threads = Array.from({ length: ${n} }, (_, k) => new Thread({ target: insert, args: [k] }));`;

test.each([
  ["mutex 2 threads x 2 rounds", mutex(2, 2), 6],
  ["mutex 3 x 2", mutex(3, 2), 90],
  ["mutex 4 x 1", mutex(4, 1), 24],
  ["readers(2)", readers(2), 4],
  ["readers(6)", readers(6), 64],
  ["lastzero(5)", lastzero(5), 64],
  ["filesystem(14)", filesystem(14), 2],
  ["filesystem(16)", filesystem(16), 8],
  ["indexer(12)", indexer(12), 8],
] as const)("%s", (_name, body, classes) => {
  expect(explored(body)).toMatchObject({ verdict: "ok", complete: true, schedules: classes });
});
