/**
 * Options of a command line in the style of getopt(3): letters after "-", some with a value; "--" ends them.
 */
import type { Sim } from "../traps.ts";
import { Exit, type ProgramIO } from "./program-io.ts";

/** What was given: letter → value ("" for a letter without one), and the rest of the arguments. */
export interface Options {
  readonly given: ReadonlyMap<string, string>;
  readonly rest: readonly string[];
}

/**
 * @param flags letters without a value
 * @param valued letters with one
 * @param status what the program ends with after a complaint
 */
export function* options(io: ProgramIO, flags: string, valued = "", status = 1): Sim<Options> {
  const given = new Map<string, string>();
  const rest: string[] = [];
  const args = io.argv.slice(1);
  for (let arg = args.shift(); arg !== undefined; arg = args.shift()) {
    if (arg === "--") {
      rest.push(...args);
      break;
    }
    if (!arg.startsWith("-") || arg === "-") {
      rest.push(arg);
      continue;
    }
    for (let at = 1; at < arg.length; at++) {
      const letter = arg[at]!;
      if (flags.includes(letter)) given.set(letter, "");
      else if (valued.includes(letter)) {
        const value = at + 1 < arg.length ? arg.slice(at + 1) : args.shift();
        if (value === undefined) yield* refuse(io, `option requires an argument -- '${letter}'`, status);
        given.set(letter, value!);
        break;
      } else yield* refuse(io, arg.startsWith("--") ? `unrecognized option '${arg}'` : `invalid option -- '${letter}'`, status);
    }
  }
  return { given, rest };
}

function* refuse(io: ProgramIO, text: string, status: number): Sim<never> {
  yield* io.write(2, `${io.name}: ${text}\nTry '${io.name} --help' for more information.\n`);
  throw new Exit(status);
}
