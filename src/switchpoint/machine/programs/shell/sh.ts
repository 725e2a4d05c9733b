/**
 * `sh [-c SCRIPT [NAME [ARG…]] | FILE | ]`: the shell, as dash is one, without compound commands other than groups.
 *
 * A pipeline's parts run at the same time, each in its own process; its status is the last one's. The last command of `-c` takes
 * the shell's own place (exec), so that there is no shell left above it.
 *
 * Left to others: what a script means (parse.ts, expand.ts), running it (shell.ts).
 * Source: dash 0.5.12, src/main.c, src/eval.c.
 */
import type { Sim } from "../../traps.ts";
import type { ProgramIO } from "../program-io.ts";
import { parse } from "./parse.ts";
import { Shell } from "./shell.ts";
import { SyntaxFault, type List } from "./syntax.ts";

export function* sh(io: ProgramIO): Sim<number> {
  const [own = "sh", ...args] = io.argv;
  let script: string;
  let name = own;
  let parameters: readonly string[] = [];
  if (args[0] === "-c") {
    const [, given, ...rest] = args;
    if (given === undefined) {
      yield* io.write(2, `${own}: 0: -c requires an argument\n`);
      return 2;
    }
    script = given;
    [name = own, ...parameters] = rest;
  } else if (args.length > 0) {
    [name = own, ...parameters] = args;
    const stream = yield* io.with([`${own}: 0: cannot open`], io.streams).open(name, "r");
    if (stream === null) return 2;
    script = yield* io.readAll(stream);
    yield* io.close(stream);
  } else script = yield* io.readAll();
  const shell = new Shell(io, name, parameters);
  let list: List;
  try {
    list = parse(script);
  } catch (fault) {
    if (!(fault instanceof SyntaxFault)) throw fault;
    yield* io.write(2, `${name}: 1: Syntax error: ${fault.text}\n`);
    return 2;
  }
  yield* shell.run(list, args[0] === "-c");
  return shell.status;
}
