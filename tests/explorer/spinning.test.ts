/**
 * Loops that wait for a change. They end, they are proved, and what goes round for ever is a livelock. That nothing is lost by
 * leaving out idle rounds is held against the same programs with loops that count their rounds, of which none is idle.
 */
import { runInThisContext } from "node:vm";
import { expect, test } from "vitest";
import { perform, prepare } from "../../src/switchpoint/engine/engine.ts";
import type { Request } from "../../src/switchpoint/engine/protocol.ts";
import { Random } from "../../src/switchpoint/machine/random.ts";
import type { ExploreResult } from "../../src/switchpoint/runtime/results.ts";

function explored(text: string, options: object = {}): ExploreResult {
  const request: Request = { do: "explore", files: [{ name: "program.ts", text }], options };
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

const IMPORTS = `import { assert } from "switchpoint";
import { Event, Lock, Thread } from "switchpoint/threading";
import { Empty, Queue } from "switchpoint/queue";
import { monotonic, sleep } from "switchpoint/time";
`;

function program(shared: string, ...bodies: string[]): string {
  const targets = bodies.map((body) => `() => { ${body} }`).join(", ");
  return `${IMPORTS}${shared}
const threads = [${targets}].map((target) => new Thread({ target }));
for (const t of threads) t.start();
for (const t of threads) t.join();
`;
}

test.each([
  ["a flag", program("let flag = false;", "while (!flag) {}", "flag = true;")],
  ["a flag, with do", program("let flag = false;", "do {} while (!flag);", "flag = true;")],
  ["a flag, with break", program("let flag = false;", "while (true) { if (flag) break; }", "flag = true;")],
  ["a flag in a function", program("let flag = false; const isSet = () => flag;", "while (!isSet()) {}", "flag = true;")],
  ["a spin lock", program("const lock = new Lock();", ...Array(2).fill("while (!lock.acquire(false)) {} lock.release();"))],
  ["an event, asleep in between", program("const e = new Event();", "while (!e.is_set()) sleep(0.1);", "e.set();")],
  ["an event, with a time-out", program("const e = new Event();", "while (!e.wait(0.1)) {}", "e.set();")],
  [
    "a queue, by trying",
    program(
      "const q = new Queue<number>();",
      "for (;;) try { q.get_nowait(); break; } catch (e) { if (!(e instanceof Empty)) throw e; }",
      "q.put(1);",
    ),
  ],
  ["a queue, by looking", program("const q = new Queue<number>();", "while (q.empty()) {} q.get();", "q.put(1);")],
  [
    "a flag under a lock",
    program(
      "let flag = false; const lock = new Lock();",
      ...Array(2).fill("while (true) { using _ = lock.held(); if (flag) break; }"),
      "using _ = lock.held(); flag = true;",
    ),
  ],
])("a loop that waits for %s ends, and is proved", (_, text) => {
  expect(explored(text)).toMatchObject({ verdict: "ok", complete: true });
  // Brute force copes with two threads.
  if (text.split("() => {").length === 3) expect(explored(text, { strategy: "dfs" })).toMatchObject({ verdict: "ok", complete: true });
  for (const strategy of ["random", "pct"] as const)
    expect(explored(text, { strategy, maxSchedules: 50 })).toMatchObject({ verdict: "ok", complete: false });
});

test("a loop whose flag nobody sets is a livelock, at the loop", () => {
  const { verdict, finding } = explored(program("let flag = false;", "while (!flag) {}", "flag;"));
  expect(verdict).toBe("livelock");
  expect(finding).toMatchObject({ kind: "livelock", line: 6, preemptions: 0 });
  expect(finding!.message).toMatch(/^Livelock: Thread-1 .* for ever\.$/);
});

const BACK_OFF = (first: string, second: string): string =>
  `while (true) { ${first}.acquire(); if (${second}.acquire(false)) break; ${first}.release(); } ${second}.release(); ${first}.release();`;

test("two threads that back off for each other again and again are a livelock; in one order they are not", () => {
  const locks = "const a = new Lock(), b = new Lock();";
  expect(explored(program(locks, BACK_OFF("a", "b"), BACK_OFF("b", "a"))).finding).toMatchObject({ kind: "livelock", preemptions: 2 });
  expect(explored(program(locks, BACK_OFF("a", "b"), BACK_OFF("a", "b"))).verdict).toBe("ok");
});

test.each([
  ["counts in a variable", "let n = 0; while (!flag) { n++; } assert(n < 2, `waited ${n}`);"],
  ["counts in an object", "const o = { n: 0 }; while (!flag) { o.n++; } assert(o.n < 2);"],
  ["reads the clock", "const start = monotonic(); while (!flag) { sleep(1); if (monotonic() - start > 1) break; } assert(flag);"],
  ["draws random numbers", "while (!flag) { if (Math.random() < 0.5) break; } assert(flag);"],
])("a loop that %s is no idle loop", (_, body) => {
  const { verdict, complete } = explored(program("let flag = false;", body, "flag = true;"), { maxSteps: 500 });
  expect(complete).toBe(false);
  // No search in depth gets to the end of a loop that never rests.
  expect(["error", "limit"]).toContain(verdict);
});

test("no proof where others see the lock that an idle round takes, or the time that it takes", () => {
  const poll = "while (true) { using _ = lock.held(); if (flag) break; }";
  const shared = "let flag = false; const lock = new Lock();";
  const trying = "if (lock.acquire(false)) lock.release(); flag = true;";
  expect(explored(program(shared, poll, trying)).complete).toBe(false);
  expect(explored(program(shared, "while (!flag) sleep(1);", "monotonic(); flag = true;")).complete).toBe(false);
});

// --- random programs -------------------------------------------------------------------------------------------------

/** A program of small threads that wait for each other by chance; `round` stands in every loop. */
function randomProgram(seed: number, round: string): string {
  const random = new Random(seed, 1);
  const pick = (...texts: string[]): string => texts[random.next() % texts.length]!;
  const variable = (): string => pick("x", "y");
  const statement = (): string => {
    const [one, two] = [variable(), variable()];
    return pick(
      `${one} = ${random.next() % 3};`,
      `${one} = ${two} + 1;`,
      `while (${one} === ${two}) { ${round} }`,
      `while (${one} < ${1 + (random.next() % 2)}) { ${round} }`,
      `while (!lock.acquire(false)) { ${round} } ${one} += 1; lock.release();`,
      `{ using _ = lock.held(); ${one} += 2; }`,
      `do { ${round} lock.acquire(); const seen = ${one}; lock.release(); if (seen !== 0) break; } while (true);`,
    );
  };
  const bodies = Array.from({ length: 2 + (random.next() % 2) }, () => `let n = 0; ${statement()} ${statement()}`);
  return `${program("let x = 0; let y = 0; const lock = new Lock();", ...bodies)}print(x, y);\n`;
}

const SEEDS = Array.from({ length: 40 }, (_, seed) => seed);

test.each(SEEDS)("whatever program %i does by chance with busy loops, the search has seen with idle ones", (seed) => {
  const search = explored(randomProgram(seed, ""), { outcomes: true, strategy: "dpor", maxSchedules: 3000 });
  if (!search.complete) return;
  const known = new Set(search.outcomes!.filter(({ verdict }) => verdict === "ok").map(({ stdout }) => stdout));
  const chance = explored(randomProgram(seed, "n++;"), { outcomes: true, strategy: "random", maxSchedules: 150, maxSteps: 400 });
  for (const { stdout, verdict } of chance.outcomes!) {
    if (verdict === "ok") expect(known, stdout).toContain(stdout);
    // What never ends by chance may end by greater luck, but what waits for itself does not.
    if (verdict === "deadlock") expect(search.outcomes!.map((one) => one.verdict)).toContain("deadlock");
  }
  const ways = new Set(search.outcomes!.map((one) => one.verdict));
  if (!ways.has("livelock") && !ways.has("deadlock")) expect(chance.outcomes!.some(({ verdict }) => verdict === "ok")).toBe(true);
});
