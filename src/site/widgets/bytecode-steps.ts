/**
 * Stepping through a listing: which instruction comes next if every condition holds, and what there is to say about the last one. Pure
 * functions; the element is widgets/bytecode.ts.
 */

/** Of one instruction: offset, counted, followed by a look, target of its jump, name. */
export type Step = readonly [offset: number, tick: boolean, looks: boolean, target: number | null, opcode: string];

/** Python 2's `sys.getcheckinterval()`. */
const INTERVAL = 100;

/** The index of the instruction executed after `at`; null at the end. A conditional jump is not taken. */
export function following(steps: readonly Step[], at: number): number | null {
  const [, , , target, opcode] = steps[at]!;
  const jumps = target !== null && /^JUMP_(ABSOLUTE|BACKWARD|FORWARD)$/.test(opcode);
  const next = jumps ? steps.findIndex(([offset]) => offset === target) : at + 1;
  return next < 0 || next >= steps.length || opcode.startsWith("RETURN") ? null : next;
}

/** What to say of the instruction that has just been executed, the last of `path`. */
export function told(steps: readonly Step[], path: readonly number[]): string {
  const [, , looks, , opcode] = steps[path.at(-1)!]!;
  const ticks = path.filter((at) => steps[at]![1]).length;
  const counts = steps.some(([, tick]) => tick);
  const counted = counts ? ` ${ticks} of ${path.length} instructions counted; ${INTERVAL + 1} make a check.` : "";
  const after = looks
    ? counts
      ? "The check may fall due here."
      : "The interpreter looks whether another thread wants to run."
    : "Nobody can come in.";
  return `${path.length}. ${opcode}. ${after}${counted}`;
}
