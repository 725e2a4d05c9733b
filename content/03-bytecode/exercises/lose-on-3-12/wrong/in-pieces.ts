/**
 * Three lines instead of one are the same instructions: lines are nothing to the interpreter.
 *
 * @fails loses "function entry"
 */
export let total = 0;

export function update() {
  const before = total;
  const after = before + 1;
  total = after;
}
