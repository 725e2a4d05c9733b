/** `tail [-n [+]LINES] FILE…`: the end, or all from a line on. Source: GNU coreutils 9, src/tail.c. */
import type { Sim } from "../traps.ts";
import { eachInput } from "./inputs.ts";
import { options } from "./options.ts";
import { Exit, type ProgramIO } from "./program-io.ts";

/** Nanoseconds for a byte that it looks at. */
const BYTE = 0.3;

export function* tail(io: ProgramIO): Sim<number> {
  const argv = io.argv.map((arg, i) => (i > 0 && /^-\d+$/.test(arg) ? `-n${arg.slice(1)}` : arg));
  const { given, rest } = yield* options(io.with(argv, io.streams), "q", "n");
  const text = given.get("n") ?? "10";
  if (!/^[+-]?\d+$/.test(text)) {
    yield* io.complain(`invalid number of lines: '${text}'`);
    throw new Exit(1);
  }
  const count = Math.abs(Number(text));
  const fine = yield* eachInput(io, rest, function* (stream) {
    const all = yield* io.readAll(stream);
    yield* io.compute(all.length * BYTE);
    const lines = all.match(/[^\n]*\n|[^\n]+$/g) ?? [];
    yield* io.write(1, (text.startsWith("+") ? lines.slice(Math.max(0, count - 1)) : count === 0 ? [] : lines.slice(-count)).join(""));
  });
  return fine ? 0 : 1;
}
