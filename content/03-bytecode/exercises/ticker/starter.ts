const FAST = ["LOAD_CONST", "LOAD_FAST", "STORE_FAST", "POP_TOP", "JUMP_FORWARD", "POP_JUMP_IF_FALSE"];

/** Whether Python 2.7 takes one off the ticker for that instruction. */
export function isCounted(name: string): boolean {
  return !FAST.includes(name);
}

/** After which instructions the interpreter checks; the first is number 1. */
export function checksIn(executed: readonly string[], interval: number): number[] {
  return [];
}
