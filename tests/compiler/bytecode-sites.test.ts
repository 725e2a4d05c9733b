/** The listing and the compiler's sites are two views of one thing: their switch points agree, on every program that the course shows. */
import { readFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { expect, test } from "vitest";
import { compile } from "../../src/switchpoint/compiler/compile.ts";
import type { Instruction } from "../../src/switchpoint/compiler/compiled.ts";
import { abstractOf, bytecodeOf, releaseNumber } from "../../src/switchpoint/compiler/4-bytecode/bytecode.ts";
import type { ListedInstruction } from "../../src/switchpoint/compiler/compiled.ts";
import { checksBefore } from "../../src/switchpoint/gil/instructions.ts";
import { versionNamed } from "../../src/switchpoint/gil/versions.ts";
import { filesBelow } from "../source-files.ts";

const files = [
  ...filesBelow("content", [".ts"]).filter((file) => !/\/(wrong\/.*|starter\.ts)$/.test(file)),
  ...filesBelow("tests/samples/explorer", [".ts"]),
  ...filesBelow("tests/samples/cli", [".ts"]),
].filter((file) => !/grade\.ts$|broken\.ts$/.test(file));

/**
 * What both must have: reads and writes of what threads share, operators, loops, conditional jumps, calls, entering a with or a
 * try block. Sites know no more about an exit from a with block than that it calls something.
 */
const compared = new Set<Instruction>([
  "load_global",
  "store_global",
  "load_attr",
  "store_attr",
  "inplace",
  "for_iter",
  "get_iter",
  "jump_back",
  "store_subscr",
  "branch_taken",
  "setup_with",
  "setup_finally",
]);

/**
 * The bottom of a while loop: a test that jumps back in 3.10 and 3.11, and a jump in others. A conditional jump that may be
 * followed by a switch is one that is taken.
 */
function one(instruction: Instruction): Instruction {
  if (instruction === "branch_back" || instruction === "jump_to_test") return "jump_back";
  return instruction === "branch" ? "branch_taken" : instruction;
}

function ofSites(source: string, file: string, python: string): Set<Instruction> {
  const result = compile(source, file);
  if (!result.ok) throw new Error(result.faults[0]!.message);
  const version = versionNamed(python)!;
  const executed = result.compiled.sites.flatMap(({ instructions, next }) =>
    instructions.filter((each, index) => checksBefore(instructions[index + 1] ?? next, each, version)),
  );
  return new Set(executed.map(one));
}

/** Without handlers of exceptions, which stand last from 3.12 on and jump back to where the code goes on. */
function ordinary(instructions: readonly ListedInstruction[], python: string): readonly ListedInstruction[] {
  const handlers = instructions.findIndex(({ opcode }) => opcode === "PUSH_EXC_INFO");
  return handlers < 0 || releaseNumber(python) < 312 ? instructions : instructions.slice(0, handlers);
}

function listed(source: string, file: string, python: string): readonly ListedInstruction[] {
  const bytecode = bytecodeOf(source, file, python);
  if (!bytecode.ok) throw new Error(bytecode.faults[0]!.message);
  // The bodies of classes have no sites; and in Python 2 True, False and the base `object` are loaded by name.
  const bodies = bytecode.functions.filter(({ instructions }) => !instructions.some(({ argrepr }) => argrepr === "__module__"));
  const literal = new Set(["True", "False", "object"]);
  const all = bodies.flatMap(({ instructions }) => ordinary(instructions, python));
  // Imports are resolved before a program starts.
  const imports = new Set(all.filter(({ opcode }) => opcode === "IMPORT_NAME").map(({ line }) => line));
  // Whether an exception is swallowed is asked where no statement stands.
  const asked = new Set(all.filter((_, index) => all[index - 1]?.opcode === "WITH_EXCEPT_START"));
  return all
    .filter((each) => !asked.has(each))
    .filter(({ opcode, argrepr, line }) => !imports.has(line) && !(opcode !== "LOAD_CONST" && literal.has(argrepr)));
}

function ofListing(source: string, file: string, python: string): Set<Instruction> | null {
  const found = new Set<Instruction>();
  for (const instruction of listed(source, file, python)) {
    if (instruction.opcode === "<not listed>" && instruction.argrepr.includes("pattern")) return null;
    const abstract = abstractOf(instruction);
    if (abstract !== null && instruction.switch) found.add(one(abstract));
  }
  return found;
}

/** Where listing and model are known to differ: version and sample. */
const known: ReadonlySet<string> = new Set([
  // The jump out of the except clause leads to another jump; CPython makes it a JUMP_ABSOLUTE, which takes a tick.
  "2.7 pool-worker-dies-fixed",
  // A field with an initial value is stored by __init__; the sites have no STORE_ATTR for it.
  ...["2.7", "3.8", "3.9"].flatMap((version) => [`${version} test-and-set`, `${version} mutex`]),
]);

/** Loops that end in an `if` (CPython goes back from inside it and from behind it, the sites from one place), or stand on one line. */
const endInIf: ReadonlySet<string> = new Set(["hurts-most", "fewer-calls", "count-apart"]);

const isKnown = (names: ReadonlySet<string>, file: string, before = ""): boolean =>
  [basename(dirname(file)), basename(file, ".ts")].some((name) => names.has(before + name));

/** What is compared. The way back of a while loop is a taken branch on 3.10 and a jump elsewhere: there one stands for both. */
function pick(set: ReadonlySet<Instruction>, python: string): Instruction[] {
  const named = [...set].map((each) => (python === "3.10" && each === "jump_back" ? "branch_taken" : each));
  return [...new Set(named)].filter((each) => compared.has(each)).sort();
}

test.each(["2.7", "3.8", "3.9", "3.10", "3.11", "3.12", "3.13"])("the same switch points on %s", (python) => {
  for (const file of files) {
    const source = readFileSync(file, "utf8");
    const listing = ofListing(source, file, python);
    if (isKnown(known, file, `${python} `)) continue;
    // What is not listed cannot be compared: sites know how patterns are taken apart.
    if (listing !== null) expect(pick(listing, python), file).toEqual(pick(ofSites(source, file, python), python));
  }
});

test.each(["3.10", "3.11", "3.12", "3.13"])("loops look on the same lines on %s", (python) => {
  for (const file of files) {
    if (isKnown(endInIf, file)) continue;
    const source = readFileSync(file, "utf8");
    const result = compile(source, file);
    if (!result.ok) throw new Error(file);
    const loops = new Set(result.compiled.sites.filter(({ kind }) => kind === "loop").map(({ line }) => line));
    const back = listed(source, file, python).filter(
      (each) => each.switch && each.argrepr.startsWith("to ") && Number(each.argrepr.slice(3)) <= each.offset,
    );
    // `continue` goes back from where it stands; in the sites it goes on to the way back at the bottom.
    const text = source.split("\n");
    const lines = new Set(back.map(({ line }) => line).filter((line) => !text[line - 1]!.includes("continue")));
    // A loop whose body always leaves has no way back that is ever executed.
    expect(
      [...lines].filter((line) => !loops.has(line)),
      `${file} ${releaseNumber(python)}`,
    ).toEqual([]);
  }
});
