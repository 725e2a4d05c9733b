/** `head [-n LINES | -c BYTES] FILE…`: the beginning; then it reads no further. Source: GNU coreutils 9, src/head.c. */
import type { Sim } from "../traps.ts";
import { eachInput } from "./inputs.ts";
import { options } from "./options.ts";
import { Exit, type ProgramIO } from "./program-io.ts";

/** Bytes that it reads at a time. */
const BUFFER = 8192;

export function* head(io: ProgramIO): Sim<number> {
  const { given, rest } = yield* options(withCount(io), "q", "nc");
  const unit = given.has("c") ? "bytes" : "lines";
  const text = given.get("c") ?? given.get("n") ?? "10";
  const count = Number(text);
  if (!/^\d+$/.test(text)) {
    yield* io.complain(`invalid number of ${unit}: '${text}'`);
    throw new Exit(1);
  }
  let before = "";
  const fine = yield* eachInput(io, rest, function* (stream, name) {
    if (rest.length > 1 && !given.has("q")) yield* io.write(1, `${before}==> ${name === "-" ? "standard input" : name} <==\n`);
    before = "\n";
    yield* begin(io, stream, count, unit === "lines");
  });
  return fine ? 0 : 1;
}

/** `-5` is `-n5`. */
function withCount(io: ProgramIO): ProgramIO {
  return io.with(
    io.argv.map((arg, i) => (i > 0 && /^-\d+$/.test(arg) ? `-n${arg.slice(1)}` : arg)),
    io.streams,
  );
}

function* begin(io: ProgramIO, stream: number, count: number, byLines: boolean): Sim<void> {
  for (let left = count; left > 0;) {
    const data = yield* io.read(stream, BUFFER);
    if (data === "") return;
    let end = byLines ? 0 : Math.min(left, data.length);
    if (!byLines) left -= end;
    while (byLines && left > 0 && end < data.length) {
      const newline = data.indexOf("\n", end);
      end = newline < 0 ? data.length : newline + 1;
      if (newline >= 0) left--;
    }
    yield* io.write(1, data.slice(0, end), "error writing 'standard output'");
  }
}
