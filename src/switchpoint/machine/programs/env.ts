/** `env`: the environment, one variable a line. Source: GNU coreutils 9, src/env.c; running a program with other variables is left to the shell. */
import type { Sim } from "../traps.ts";
import type { ProgramIO } from "./program-io.ts";

export function* env(io: ProgramIO): Sim<number> {
  const lines = Object.entries(io.process.env).map(([name, value]) => `${name}=${value}\n`);
  yield* io.write(1, lines.join(""));
  return 0;
}
