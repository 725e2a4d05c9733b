/** `tee [-a] FILE…`: copies standard input to standard output and to files. Source: GNU coreutils 9, src/tee.c. */
import type { Sim } from "../traps.ts";
import { options } from "./options.ts";
import type { ProgramIO } from "./program-io.ts";

export function* tee(io: ProgramIO): Sim<number> {
  const { given, rest } = yield* options(io, "a");
  const targets = [1];
  let fine = true;
  for (const name of rest) {
    const stream = yield* io.open(name, given.has("a") ? "a" : "w");
    if (stream === null) fine = false;
    else targets.push(stream);
  }
  for (let data = yield* io.read(); data !== ""; data = yield* io.read())
    for (const target of targets) yield* io.write(target, data, "'standard output'");
  return fine ? 0 : 1;
}
