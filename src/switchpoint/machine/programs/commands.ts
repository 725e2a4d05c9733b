/** The programs that every virtual computer has, in /bin and /usr/bin. */
import type { Host } from "../host.ts";
import { cat } from "./cat.ts";
import { echo } from "./echo.ts";
import { env } from "./env.ts";
import { grep } from "./grep.ts";
import { head } from "./head.ts";
import type { Program } from "./program-io.ts";
import { ProgramThread } from "./program-thread.ts";
import { seq } from "./seq.ts";
import { sh } from "./shell/sh.ts";
import { sleep } from "./sleep.ts";
import { sort } from "./sort.ts";
import { tail } from "./tail.ts";
import { tee } from "./tee.ts";
import { falseProgram, trueProgram } from "./true.ts";
import { wc } from "./wc.ts";
import { yes } from "./yes.ts";

const commands: Readonly<Record<string, Program>> = {
  true: trueProgram,
  false: falseProgram,
  echo,
  cat,
  head,
  tail,
  sort,
  wc,
  grep,
  yes,
  sleep,
  seq,
  tee,
  env,
  sh,
};

/** Puts them on a computer that has none yet. */
export function installCommands({ programs }: Host): void {
  if (programs.has("/bin/true")) return;
  for (const [name, program] of Object.entries(commands)) {
    for (const folder of ["/bin", "/usr/bin"]) programs.set(`${folder}/${name}`, ProgramThread.of(program));
  }
}
