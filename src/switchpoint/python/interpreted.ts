/**
 * The time of library code that CPython has in Python: here it is not interpreted, so its bytecodes are counted by hand and spent on the
 * clock. Each constant is beside the code that it stands for; all were fitted to rows of cpython-measured.json.
 */
import { isAtLeast } from "../gil/versions.ts";
import type { Sim } from "../machine/traps.ts";
import { currentThread } from "./interpreter.ts";

/** Up to 3.10 calls and attributes took so many times what a count of bytecodes says (asyncio/costs.ts). */
const BEFORE_3_11 = 1.3;

/** Spends the time of so many bytecodes; none under the explorer, which knows no time. */
export function* interpret(bytecodes: number): Sim<void> {
  const { world, python } = currentThread().interpreter;
  if (!world.startWaits) return;
  yield { op: "cpu", ns: Math.round(bytecodes * world.grain * (isAtLeast(python, "3.11") ? 1 : BEFORE_3_11)), grain: 0 };
}
