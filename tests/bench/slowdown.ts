/**
 * How much slower a program runs compiled, under the clock, than as plain JavaScript in the same process. Both are evaluated anew for each
 * run, so that neither profits from what the host learnt about the one before; CPU time of this thread, best of five.
 */
import { perform, prepare } from "../../src/switchpoint/engine/engine.ts";
import type { Request } from "../../src/switchpoint/engine/protocol.ts";

const MAX_STEPS = 1e9;

/** Milliseconds of CPU time of the fastest of five. */
function milliseconds(make: () => () => unknown): number {
  const times = Array.from({ length: 5 }, () => {
    const work = make();
    const start = process.threadCpuUsage();
    work();
    const { user, system } = process.threadCpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

/** The ratio, as "3.1x". `program` runs compiled, the body `plain` as it is. */
export function slowdown(program: string, plain: string): string {
  const request: Request = { do: "run", files: [{ name: "bench.ts", text: program }], options: { maxSteps: MAX_STEPS } };
  const prepared = prepare(request);
  if (!prepared.ok) throw new Error(prepared.faults[0]!.message);
  const compiled = milliseconds(() => {
    const factories = prepared.pieces.map(({ code }) => (0, eval)(code) as unknown);
    return () => perform(request, prepared, factories);
  });
  const reference = milliseconds(() => new Function(plain) as () => unknown);
  return `${(compiled / reference).toFixed(1)}x`;
}
