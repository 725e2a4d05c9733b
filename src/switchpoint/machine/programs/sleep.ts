/** `sleep NUMBER[smhd]…`: waits for the sum. Source: GNU coreutils 9, src/sleep.c. */
import type { Sim } from "../traps.ts";
import type { ProgramIO } from "./program-io.ts";

const UNITS: Readonly<Record<string, number>> = { "": 1, s: 1, m: 60, h: 3600, d: 86_400 };

export function* sleep(io: ProgramIO): Sim<number> {
  const [, ...times] = io.argv;
  if (times.length === 0) {
    yield* io.write(2, `${io.name}: missing operand\nTry '${io.name} --help' for more information.\n`);
    return 1;
  }
  let sum = 0;
  for (const time of times) {
    const [, number, unit] = /^(\d+\.?\d*|\.\d+)([smhd]?)$/.exec(time) ?? [];
    if (number === undefined) {
      yield* io.write(2, `${io.name}: invalid time interval '${time}'\nTry '${io.name} --help' for more information.\n`);
      return 1;
    }
    sum += Number(number) * UNITS[unit!]!;
  }
  yield* io.sleep(sum);
  return 0;
}
