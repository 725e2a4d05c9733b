/** The files that a filter is to read: those named, "-" for standard input, which is read also if none is named. */
import type { Sim } from "../traps.ts";
import type { ProgramIO } from "./program-io.ts";

/**
 * Calls `use` with the stream of each file, one after the other; gives false if one could not be opened.
 * @param name as it was given: "-" for standard input
 */
export function* eachInput(io: ProgramIO, names: readonly string[], use: (stream: number, name: string) => Sim<void>): Sim<boolean> {
  let fine = true;
  for (const name of names.length === 0 ? ["-"] : names) {
    const stream = name === "-" ? 0 : yield* io.open(name, "r");
    if (stream === null) {
      fine = false;
      continue;
    }
    yield* use(stream, name);
    if (name !== "-") yield* io.close(stream);
  }
  return fine;
}
