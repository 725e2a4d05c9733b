/** The listing and the compiler's sites are two views of one thing: their switch points agree, on every program of the course. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { compile } from "../../src/switchpoint/compiler/compile.ts";
import type { Instruction } from "../../src/switchpoint/compiler/compiled.ts";
import { abstractOf, bytecodeOf, releaseNumber, type ListedInstruction } from "../../src/switchpoint/compiler/4-bytecode/bytecode.ts";
import { checks } from "../../src/switchpoint/gil/instructions.ts";
import { versionNamed } from "../../src/switchpoint/gil/versions.ts";
import { filesBelow } from "../source-files.ts";

const files = [
  ...filesBelow("content", [".ts"]),
  ...filesBelow("tests/samples/explorer", [".ts"]),
  ...filesBelow("tests/samples/cli", [".ts"]),
].filter((file) => !/grade\.ts$|broken\.ts$/.test(file));

/**
 * What both must have: reads and writes of what threads share, operators, loops. Sites have no instructions for the entry
 * and exit of a with block (the guard's own calls stand there), and make a dictionary of what Python passes as keywords.
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
]);

/** The bottom of a while loop: a test that jumps back in 3.10 and 3.11, and a jump in others. */
const one = (instruction: Instruction): Instruction => (instruction === "branch_back" ? "jump_back" : instruction);

function ofSites(source: string, file: string, python: string): Set<Instruction> {
  const result = compile(source, file);
  if (!result.ok) throw new Error(result.faults[0]!.message);
  const version = versionNamed(python)!;
  // `lock.held()` is the lock itself in Python: no attribute is loaded.
  const guards = new Set(result.compiled.sites.filter(({ kind, name }) => kind === "call" && name === "held"));
  const executed = result.compiled.sites.flatMap((site) => site.instructions.filter((each) => !(guards.has(site) && each === "load_attr")));
  return new Set(executed.filter((each) => checks(each, version)).map(one));
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
  return all.filter(({ opcode, argrepr, line }) => !imports.has(line) && !(opcode !== "LOAD_CONST" && literal.has(argrepr)));
}

function ofListing(source: string, file: string, python: string): Set<Instruction> {
  const found = new Set<Instruction>();
  for (const instruction of listed(source, file, python)) {
    const abstract = abstractOf(instruction);
    if (abstract !== null && instruction.switch) found.add(one(abstract));
  }
  return found;
}

const pick = (set: ReadonlySet<Instruction>): Instruction[] => [...set].filter((each) => compared.has(each)).sort();

test.each(["2.7", "3.8", "3.9", "3.10", "3.11", "3.12", "3.13"])("the same switch points on %s", (python) => {
  for (const file of files) {
    const source = readFileSync(file, "utf8");
    expect(pick(ofListing(source, file, python)), file).toEqual(pick(ofSites(source, file, python)));
  }
});

test.each(["3.10", "3.11", "3.12", "3.13"])("loops look on the same lines on %s", (python) => {
  for (const file of files) {
    const source = readFileSync(file, "utf8");
    const result = compile(source, file);
    if (!result.ok) throw new Error(file);
    const loops = new Set(result.compiled.sites.filter(({ kind }) => kind === "loop").map(({ line }) => line));
    const back = listed(source, file, python).filter(
      (each) => each.switch && each.argrepr.startsWith("to ") && Number(each.argrepr.slice(3)) <= each.offset,
    );
    const lines = new Set(back.map(({ line }) => line));
    // A loop whose body always leaves has no way back that is ever executed.
    expect(
      [...lines].filter((line) => !loops.has(line)),
      `${file} ${releaseNumber(python)}`,
    ).toEqual([]);
  }
});
