/**
 * `grep [-vcinq] PATTERN FILE…`: the lines that match. Status 0: there were some, 1: none, 2: something went wrong. Patterns are
 * JavaScript's regular expressions; for simple ones that is the same as grep's.
 *
 * Source: GNU grep 3, src/grep.c.
 */
import type { Sim } from "../traps.ts";
import { eachInput } from "./inputs.ts";
import { LineReader } from "./line-reader.ts";
import { LineWriter } from "./line-writer.ts";
import { options } from "./options.ts";
import { Exit, type ProgramIO } from "./program-io.ts";

/** Nanoseconds for a byte. */
const BYTE = 0.5;

export function* grep(io: ProgramIO): Sim<number> {
  const { given, rest } = yield* options(io, "vcinqEF", "e", 2);
  const [pattern, ...names] = given.has("e") ? [given.get("e")!, ...rest] : rest;
  if (pattern === undefined) {
    yield* io.write(2, `Usage: ${io.name} [OPTION]... PATTERNS [FILE]...\nTry '${io.name} --help' for more information.\n`);
    throw new Exit(2);
  }
  const expression = new RegExp(given.has("F") ? pattern.replace(/[.*+?^${}()|[\]\\]/g, "\\$&") : pattern, given.has("i") ? "i" : "");
  const out = new LineWriter(io);
  let total = 0;
  const fine = yield* eachInput(io, names, function* (stream, name) {
    const reader = new LineReader(io, stream);
    const prefix = names.length > 1 ? `${name}:` : "";
    let found = 0;
    let number = 0;
    for (let line = yield* reader.next(); line !== null; line = yield* reader.next()) {
      number++;
      yield* io.compute(line.length * BYTE);
      if (expression.test(line.replace(/\n$/, "")) === given.has("v")) continue;
      found++;
      if (given.has("q")) break;
      if (!given.has("c")) yield* out.write(`${prefix}${given.has("n") ? `${number}:` : ""}${line.endsWith("\n") ? line : `${line}\n`}`);
    }
    if (given.has("c")) yield* out.write(`${prefix}${found}\n`);
    total += found;
  });
  yield* out.flush();
  return !fine ? 2 : total > 0 ? 0 : 1;
}
