/**
 * The ticker is not set back: after the first check every counted instruction makes one.
 *
 * @fails counted "checks after 5, 7, 8"
 * @fails again "the interval again"
 */
const FAST = ["LOAD_CONST", "LOAD_FAST", "STORE_FAST", "POP_TOP", "JUMP_FORWARD", "POP_JUMP_IF_FALSE"];

export function isCounted(name: string): boolean {
  return !FAST.includes(name);
}

export function checksIn(executed: readonly string[], interval: number): number[] {
  const checks: number[] = [];
  let ticker = interval;
  for (let k = 0; k < executed.length; k++) {
    if (isCounted(executed[k])) ticker -= 1;
    else continue;
    if (ticker < 0) checks.push(k + 1);
  }
  return checks;
}
