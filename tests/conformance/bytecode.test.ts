/** CONFORMANCE.md, rows CHECKPT-*, DIS-01 and SIG-01: what a listing says, version by version. */
import { expect, test } from "vitest";
import { disassemble } from "../../src/switchpoint/engine/disassemble.ts";
import type { ListedInstruction } from "../../src/switchpoint/compiler/compiled.ts";
import { explore } from "./program.ts";

function listing(source: string, name: string, python: string): readonly ListedInstruction[] {
  const { functions, error } = disassemble(source, "program.ts", python);
  expect(error).toBeUndefined();
  return functions.find((one) => one.name === name)!.instructions;
}

/** Opcodes after which a switch may come, of those that run again and again: from the first backward jump's target to its end. */
function inLoop(instructions: readonly ListedInstruction[]): Set<string> {
  const back = instructions.findLast(({ offset, argrepr }) => target(argrepr) !== null && target(argrepr)! < offset)!;
  const inside = instructions.filter(({ offset }) => offset >= target(back.argrepr)! && offset <= back.offset);
  return new Set(inside.filter((one) => one.switch).map(({ opcode }) => opcode));
}

function target(argrepr: string): number | null {
  const found = /^to (\d+)$/.exec(argrepr);
  return found === null ? null : Number(found[1]);
}

const FOR = "let counter = 0; function add(r: number[]) { for (const _ of r) counter += 1; }";
const WHILE = "let counter = 0; function add(n: number) { let i = 0; while (i < n) { counter += 1; i += 1; } }";
const SLOW = ["2.7", "3.8", "3.9"];
const ALL = [...SLOW, "3.10", "3.11", "3.12", "3.13"];

function forPoints(python: string): string[] {
  if (SLOW.includes(python)) return ["FOR_ITER", "LOAD_GLOBAL", "INPLACE_ADD", "STORE_GLOBAL", "JUMP_ABSOLUTE"];
  return python === "3.10" ? ["JUMP_ABSOLUTE"] : ["JUMP_BACKWARD"];
}

test.each(ALL)("CHECKPT-01 and SIG-01 on %s: for _ in r: counter += 1", (python) => {
  expect(inLoop(listing(FOR, "add", python))).toEqual(new Set(forPoints(python)));
});

test.each(["2.7"])("CHECKPT-01 on %s: these are the instructions that take a tick", (python) => {
  const ticks = listing(FOR, "add", python).filter(({ tick, line }) => tick && line === 1);
  expect(ticks.map(({ opcode }) => opcode)).toEqual(expect.arrayContaining(forPoints(python)));
  expect(ticks.map(({ opcode }) => opcode)).not.toContain("LOAD_FAST");
});

test.each([
  ["3.10", "POP_JUMP_IF_TRUE"],
  ["3.11", "POP_JUMP_BACKWARD_IF_TRUE"],
  ["3.12", "JUMP_BACKWARD"],
  ["3.13", "JUMP_BACKWARD"],
])("CHECKPT-02 on %s: while i < n looks at %s only", (python, opcode) => {
  expect(inLoop(listing(WHILE, "add", python))).toEqual(new Set([opcode]));
  // On 3.10 the test at the top, too, jumps if the loop does not begin at all.
  const switches = listing(WHILE, "add", python).filter((one) => one.switch && one.opcode !== "RESUME");
  expect(switches.map((one) => one.opcode)).toEqual(python === "3.10" ? ["POP_JUMP_IF_FALSE", opcode] : [opcode]);
});

const points = (source: string, name: string, python: string): string[] =>
  listing(source, name, python)
    .filter((one) => one.switch && one.opcode !== "RESUME")
    .map(({ opcode }) => opcode);

test.each(ALL)("CHECKPT-02 on %s: a loop whose test never fails, before a try: no look right before SETUP_FINALLY", (python) => {
  const source = "function spin(n: number) { while (true) { try { n -= 1; } finally { n -= 1; } } }";
  const back = points(source, "spin", python).filter((opcode) => opcode.startsWith("JUMP_"));
  // Python 2 asks for the value of True each time.
  expect(back).toEqual(python === "2.7" ? ["JUMP_ABSOLUTE"] : releaseOf(python) >= 311 ? ["JUMP_BACKWARD"] : []);
});

const releaseOf = (python: string): number => Number(python.split(".")[0]) * 100 + Number(python.split(".")[1]);

test.each(["3.10", "3.11", "3.12", "3.13"])("CHECKPT-02 on %s: a condition looks where its jump is taken, on 3.10 only", (python) => {
  const condition = "let n = 0; function f(a: boolean, b: boolean) { if (a && b) n = 1; return a; }";
  expect(points(condition, "f", python)).toEqual(python === "3.10" ? ["POP_JUMP_IF_FALSE", "POP_JUMP_IF_FALSE"] : []);
  const value = "function f(a: boolean, b: boolean) { return a && b; }";
  expect(points(value, "f", python)).toEqual([]);
});

const LOST = (body: string): string => `import { assert } from "switchpoint"; import { Thread } from "switchpoint/threading";
let counter = 0; const yes = [true][0]; const no = [false][0];
function add() { const before = counter; ${body} counter = before + 1; }
const threads = [1, 2].map(() => new Thread({ target: add })); for (const t of threads) t.start(); for (const t of threads) t.join();
assert(counter === 2, "lost");`;

test.each([
  ["if (no) { }", true],
  ["if (yes) { }", false],
  ["if (no) { } else { }", true],
  ["const v = no ? 1 : 2;", true],
  ["const v = yes ? 1 : 2;", false],
  ["const v = no && yes;", false],
  ["if (!(no && yes)) { }", true],
  ["const v = before ?? 2;", true],
  ["while (no) { }", true],
  ["while (yes) { break; }", false],
  ["for (let i = 0; i < 1; i++) { }", false],
  ["for (let i = 0; i < 2; i++) { }", true],
  ["while (true) { try { break; } finally { } }", false],
])("CHECKPT-02 under the explorer: %s between load and store is a switch point on 3.10: %s", (body, switches) => {
  expect(explore(LOST(body), { python: "3.10" }).verdict).toBe(switches ? "error" : "ok");
  // On 3.11 and later only the loop that comes around looks.
  const around = body.includes("i < 2");
  expect(explore(LOST(body), { python: "3.12" }).verdict).toBe(around ? "error" : "ok");
});

const CALLS =
  "let seen = 0; function one() { return 1; } function python() { seen = one(); } function c() { seen = abs(seen); } declare function abs(n: number): number;";

test.each(["3.11", "3.12", "3.13"])(
  "CHECKPT-04 on %s: a Python call switches at the callee's RESUME, a C call after its return",
  (python) => {
    const points = (name: string): string[] =>
      listing(CALLS, name, python)
        .filter((one) => one.switch)
        .map(({ opcode }) => opcode);
    expect(points("one")).toEqual(["RESUME"]);
    expect(points("python")).toEqual(["RESUME"]);
    expect(points("c")).toEqual(["RESUME", "CALL"]);
  },
);

test.each(["3.8", "3.9"])("CHECKPT-05 on %s: no switch right before SETUP_WITH and SETUP_FINALLY", (python) => {
  const source = `import { Lock } from "switchpoint/threading"; const lock = new Lock(); let n = 0;
function guarded() { using _ = lock.held(); n += 1; }
function tried() { n = 1; try { n += 1; } finally { n = 2; } }`;
  for (const [name, setup] of [
    ["guarded", "SETUP_WITH"],
    ["tried", "SETUP_FINALLY"],
  ] as const) {
    const instructions = listing(source, name, python);
    const at = instructions.findIndex(({ opcode }) => opcode === setup);
    expect(instructions[at - 1]!.opcode).toBe(name === "guarded" ? "LOAD_GLOBAL" : "STORE_GLOBAL");
    expect(instructions[at - 1]!.switch).toBe(false);
    expect(instructions[at]!.switch).toBe(true);
  }
});

const RACE = `import { assert } from "switchpoint"; import { Thread } from "switchpoint/threading";
let counter = 0; function add() { counter += 1; }
const threads = [1, 2].map(() => new Thread({ target: add })); for (const t of threads) t.start(); for (const t of threads) t.join();
assert(counter === 2, "lost");`;

test.each(ALL)("CHECKPT-06 on %s: a switch between load and store up to 3.9 only", (python) => {
  const lost = SLOW.includes(python);
  expect(explore(RACE, { python }).verdict).toBe(lost ? "error" : "ok");
  const between = listing(RACE, "add", python).filter(({ opcode }) => opcode === "LOAD_GLOBAL" || /^(INPLACE|BINARY)/.test(opcode));
  expect(between.map((one) => one.switch)).toEqual([lost, lost]);
});

test.each(ALL)("DIS-01 on %s: counter += 1", (python) => {
  const rows = listing("let counter = 0; function add() { counter += 1; }", "add", python);
  const written = rows.map(({ offset, opcode, argrepr }) => `${offset} ${opcode} ${argrepr}`.trim());
  const expected: Record<string, string[]> = {
    "2.7": ["0 LOAD_GLOBAL counter", "3 LOAD_CONST 1", "6 INPLACE_ADD", "7 STORE_GLOBAL counter", "10 LOAD_CONST None", "13 RETURN_VALUE"],
    "3.11": [
      "0 RESUME",
      "2 LOAD_GLOBAL counter",
      "14 LOAD_CONST 1",
      "16 BINARY_OP +=",
      "20 STORE_GLOBAL counter",
      "22 LOAD_CONST None",
      "24 RETURN_VALUE",
    ],
    "3.12": ["0 RESUME", "2 LOAD_GLOBAL counter", "12 LOAD_CONST 1", "14 BINARY_OP +=", "18 STORE_GLOBAL counter", "20 RETURN_CONST None"],
  };
  const words = [
    "0 LOAD_GLOBAL counter",
    "2 LOAD_CONST 1",
    "4 INPLACE_ADD",
    "6 STORE_GLOBAL counter",
    "8 LOAD_CONST None",
    "10 RETURN_VALUE",
  ];
  expect(written).toEqual(expected[python] ?? (python === "3.13" ? expected["3.12"] : words));
  const operation = rows.find(({ opcode }) => opcode === "BINARY_OP");
  if (operation !== undefined) expect(operation.arg).toBe(13);
});
