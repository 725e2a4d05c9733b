/** `true`: nothing, with success; and `false`. Source: GNU coreutils 9, src/true.c. */
import type { Sim } from "../traps.ts";

// eslint-disable-next-line require-yield
export function* trueProgram(): Sim<number> {
  return 0;
}

// eslint-disable-next-line require-yield
export function* falseProgram(): Sim<number> {
  return 1;
}
