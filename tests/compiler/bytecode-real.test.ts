/** Opcode by opcode against real CPythons: the listing of every program that the course shows, and of a sample of all constructs. */
import { readFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { expect, test } from "vitest";
import { bytecodeOf, pythonOf, releaseNumber } from "../../src/switchpoint/compiler/4-bytecode/bytecode.ts";
import { filesBelow } from "../source-files.ts";
import { pythonText } from "./python-text.ts";
import { pythonFor, realListings } from "./real-python.ts";

const files = [
  // Starters and wrong answers are programs of their own: some do what nobody should.
  ...filesBelow("content", [".ts"]).filter((file) => !/\/(wrong\/.*|starter\.ts)$/.test(file)),
  ...filesBelow("tests/samples/explorer", [".ts"]),
  ...filesBelow("tests/samples/cli", [".ts"]),
  ...filesBelow("tests/samples/bytecode", [".ts"]),
];

/** Without what differs by nature: addresses, line numbers of classes, the order of a set, words that Python reserves. */
function normal(rows: readonly string[]): string[] {
  return rows.map((row, index) => {
    if (/__(firstlineno|static_attributes)__/.test(rows[index + 1] ?? "")) return row.split(" ").slice(0, 2).join(" ");
    if (/ (KW_NAMES|MAKE_FUNCTION|SET_FUNCTION_ATTRIBUTE) /.test(row)) return row.split(" ").slice(0, 2).join(" ");
    return row
      .replace(/<code object (\S+) at.*$/s, "<code object $1>")
      .replace(/\b(assert|from|in|is|del|pass)_\b/g, "$1")
      .trimEnd();
  });
}

function ours(source: string, file: string, version: string): string[][] {
  const bytecode = bytecodeOf(source, file, version);
  if (!bytecode.ok) throw new Error(bytecode.faults[0]!.message);
  return bytecode.functions.map(({ instructions }) => normal(instructions.map((one) => `${one.offset} ${one.opcode} ${one.argrepr}`)));
}

/** Where the listing is known to differ: version, and the end of the file's folder or name. */
const known: readonly (readonly [version: string, file: string])[] = [
  // CPython 3.10 copies a short last block of the function to each place that jumps to it; the listing keeps one.
  ["3.10", "double-checked-initialisation"],
  ["3.10", "double-checked-initialisation-fixed"],
  // `return a if c else b`: CPython copies the RETURN_VALUE after it has looked for constants to return; the listing before.
  ...["3.12", "3.13"].map((version) => [version, "thin-ice"] as const),
  // Variables that only inner functions write come in another order of MAKE_CELL.
  ...["3.11", "3.12", "3.13"].map((version) => [version, "refcount"] as const),
  // CPython 3.13 joins a store and a load on one line; where Python needs two lines for a loop of one, it does not.
  ...["count-apart", "hurts-most"].map((file) => ["3.13", file] as const),
  // After an inner loop that ends a handler CPython 3.12 leaves a NOP.
  ["3.12", "ctrl-c"],
];

function isKnown(version: string, file: string): boolean {
  return known.some(([of, end]) => of === version && [basename(dirname(file)), basename(file, ".ts")].includes(end));
}

test.for(["2.7", "3.6", "3.7", "3.8", "3.9", "3.10", "3.11", "3.12", "3.13"])("as CPython %s lists them", (version, { skip }) => {
  const command = pythonFor(version);
  if (command === null) return skip(`no CPython ${version} on this machine`);
  const programs = files.flatMap((file) => {
    const source = readFileSync(file, "utf8");
    // Python has no loop without a body: it would say `pass`, on a line of its own, which leaves a NOP.
    if (/^ *while \(.*\)(;| \{\}.*)$/m.test(source)) return [];
    const python = pythonOf(source, file);
    const text = python.ok ? pythonText(python.statements, releaseNumber(version)) : null;
    return text === null ? [] : [{ file, source, text }];
  });
  const real = realListings(
    command,
    programs.map(({ text }) => text),
  );
  let compared = 0;
  programs.forEach(({ file, source }, index) => {
    const listings = real[index]!;
    if ("error" in listings || isKnown(version, file)) return;
    const expected = listings.map(([, rows]) => normal(rows.map((row) => row.join(" "))));
    expect(ours(source, file, version), file).toEqual(expected);
    compared++;
  });
  expect(compared).toBeGreaterThan(20);
});
