/** `echo [-n] WORD…`: writes its arguments. Source: GNU coreutils 9, src/echo.c. */
import type { Sim } from "../traps.ts";
import type { ProgramIO } from "./program-io.ts";

export function* echo(io: ProgramIO): Sim<number> {
  const [, ...words] = io.argv;
  const bare = words[0] === "-n";
  yield* io.write(1, words.slice(bare ? 1 : 0).join(" ") + (bare ? "" : "\n"));
  return 0;
}
