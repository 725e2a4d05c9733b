/** `cat FILE…`: copies files to standard output, as they come. Source: GNU coreutils 9, src/cat.c. */
import type { Sim } from "../traps.ts";
import { eachInput } from "./inputs.ts";
import { options } from "./options.ts";
import type { ProgramIO } from "./program-io.ts";

/** Bytes that it reads at a time. */
const BUFFER = 131_072;

export function* cat(io: ProgramIO): Sim<number> {
  const { rest } = yield* options(io, "u");
  const fine = yield* eachInput(io, rest, function* (stream) {
    for (let data = yield* io.read(stream, BUFFER); data !== ""; data = yield* io.read(stream, BUFFER)) yield* io.write(1, data);
  });
  return fine ? 0 : 1;
}
