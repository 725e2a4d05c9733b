/** `seq [FIRST [STEP]] LAST`: numbers, one a line. Source: GNU coreutils 9, src/seq.c. */
import type { Sim } from "../traps.ts";
import { LineWriter } from "./line-writer.ts";
import type { ProgramIO } from "./program-io.ts";

/** Nanoseconds for a number. */
const NUMBER = 15;

export function* seq(io: ProgramIO): Sim<number> {
  const given = io.argv.slice(1);
  if (given.length === 0 || given.length > 3) {
    const what = given.length === 0 ? "missing operand" : `extra operand '${given[3]}'`;
    yield* io.write(2, `${io.name}: ${what}\nTry '${io.name} --help' for more information.\n`);
    return 1;
  }
  const wrong = given.find((text) => !/^[+-]?(\d+\.?\d*|\.\d+)$/.test(text));
  if (wrong !== undefined) {
    yield* io.write(2, `${io.name}: invalid floating point argument: '${wrong}'\nTry '${io.name} --help' for more information.\n`);
    return 1;
  }
  const numbers = given.map(Number);
  const last = numbers.at(-1)!;
  const first = numbers.length > 1 ? numbers[0]! : 1;
  const step = numbers.length > 2 ? numbers[1]! : 1;
  if (step === 0) {
    yield* io.write(2, `${io.name}: invalid Zero increment value: '${given[1]}'\nTry '${io.name} --help' for more information.\n`);
    return 1;
  }
  const places = Math.max(...given.slice(0, -1).map((text) => text.split(".")[1]?.length ?? 0), 0);
  const out = new LineWriter(io);
  for (let i = 0, value = first; step > 0 ? value <= last : value >= last; i++, value = first + i * step) {
    yield* io.compute(NUMBER);
    yield* out.write(`${value.toFixed(places)}\n`);
  }
  yield* out.flush();
  return 0;
}
