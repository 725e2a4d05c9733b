/** `yes [WORD…]`: a line again and again, until somebody ends it. Source: GNU coreutils 9, src/yes.c. */
import type { Sim } from "../traps.ts";
import type { ProgramIO } from "./program-io.ts";

/** Bytes that it writes at a time. */
const BUFFER = 8192;

export function* yes(io: ProgramIO): Sim<number> {
  const line = `${io.argv.length > 1 ? io.argv.slice(1).join(" ") : "y"}\n`;
  const lines = line.repeat(Math.max(1, Math.floor(BUFFER / line.length)));
  for (;;) yield* io.write(1, lines, "standard output");
}
