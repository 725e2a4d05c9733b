/** `wc [-lwc] FILE…`: counts lines, words and bytes. Source: GNU coreutils 9, src/wc.c. */
import type { Sim } from "../traps.ts";
import { eachInput } from "./inputs.ts";
import { options } from "./options.ts";
import type { ProgramIO } from "./program-io.ts";

/** Nanoseconds for a byte: words have to be looked for. */
const BYTE = 1.5;

export function* wc(io: ProgramIO): Sim<number> {
  const { given, rest } = yield* options(io, "lwc");
  const letters = [..."lwc"].filter((letter) => given.size === 0 || given.has(letter));
  const rows: { readonly counts: readonly number[]; readonly name: string }[] = [];
  const fine = yield* eachInput(io, rest, function* (stream, name) {
    const counts = { l: 0, w: 0, c: 0 };
    let inWord = false;
    for (let data = yield* io.read(stream); data !== ""; data = yield* io.read(stream)) {
      yield* io.compute(data.length * BYTE);
      counts.c += data.length;
      for (const byte of data) {
        const space = byte === " " || (byte >= "\t" && byte <= "\r");
        if (byte === "\n") counts.l++;
        if (!space && !inWord) counts.w++;
        inWord = !space;
      }
    }
    rows.push({ counts: letters.map((letter) => counts[letter as "l"]), name: rest.length === 0 ? "" : name });
  });
  if (rest.length > 1) rows.push({ counts: letters.map((_, i) => rows.reduce((sum, { counts }) => sum + counts[i]!, 0)), name: "total" });
  yield* io.write(1, rows.map((row) => line(row.counts, row.name, rest.length === 0 && letters.length > 1)).join(""));
  return fine ? 0 : 1;
}

/** What comes from a pipe may be of any length: numbers are set to seven places. */
function line(counts: readonly number[], name: string, wide: boolean): string {
  const width = wide ? 7 : counts.length === 1 ? 1 : Math.max(...counts.map((count) => String(count).length));
  return `${counts.map((count) => String(count).padStart(width)).join(" ")}${name === "" ? "" : ` ${name}`}\n`;
}
