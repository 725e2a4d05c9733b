/**
 * Every instruction is taken for a tick.
 *
 * @fails counted "not for those in FAST"
 * @fails nothing "None of these"
 */
export function isCounted(_name: string): boolean {
  return true;
}

export function checksIn(executed: readonly string[], interval: number): number[] {
  const checks: number[] = [];
  for (let k = interval + 1; k <= executed.length; k += interval + 1) checks.push(k);
  return checks;
}
