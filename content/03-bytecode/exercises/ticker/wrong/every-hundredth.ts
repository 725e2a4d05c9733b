/**
 * What nearly everybody says: a check at every hundredth.
 *
 * @fails hundred "below zero"
 * @fails counted "at the end of instruction"
 * @fails again "first"
 */
const FAST = ["LOAD_CONST", "LOAD_FAST", "STORE_FAST", "POP_TOP", "JUMP_FORWARD", "POP_JUMP_IF_FALSE"];

export function isCounted(name: string): boolean {
  return !FAST.includes(name);
}

export function checksIn(executed: readonly string[], interval: number): number[] {
  const checks: number[] = [];
  let count = 0;
  for (let k = 0; k < executed.length; k++) {
    if (!isCounted(executed[k])) continue;
    count += 1;
    if (count % interval === 0) checks.push(k + 1);
  }
  return checks;
}
