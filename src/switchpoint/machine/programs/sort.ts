/** `sort [-nru] FILE…`: all lines in order of their bytes, or of the numbers that they begin with. Source: GNU coreutils 9, src/sort.c (in the C locale). */
import type { Sim } from "../traps.ts";
import { eachInput } from "./inputs.ts";
import { options } from "./options.ts";
import type { ProgramIO } from "./program-io.ts";

/** Nanoseconds for one comparison of lines. */
const COMPARISON = 40;

export function* sort(io: ProgramIO): Sim<number> {
  const { given, rest } = yield* options(io, "nru", "", 2);
  const lines: string[] = [];
  const fine = yield* eachInput(io, rest, function* (stream) {
    for (const line of (yield* io.readAll(stream)).match(/[^\n]*\n|[^\n]+$/g) ?? []) lines.push(line.replace(/\n$/, ""));
  });
  if (!fine) return 2;
  const order = given.has("n") ? byNumber : byBytes;
  lines.sort(given.has("r") ? (a, b) => order(b, a) : order);
  yield* io.compute(lines.length * lines.length.toString(2).length * COMPARISON);
  const kept = given.has("u") ? lines.filter((line, i) => i === 0 || order(lines[i - 1]!, line) !== 0) : lines;
  yield* io.write(1, kept.map((line) => `${line}\n`).join(""), "write failed: 'standard output'");
  return 0;
}

function byBytes(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function byNumber(a: string, b: string): number {
  return number(a) - number(b) || byBytes(a, b);
}

function number(line: string): number {
  const value = Number.parseFloat(line);
  return Number.isNaN(value) ? 0 : value;
}
