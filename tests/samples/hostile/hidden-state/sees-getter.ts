/**
 * A built-in reads lists within lists: who sees both marks at once gives the race away.
 * @exercise counter
 * @fails alone "No decision: the program shares data in code that the host calls at one go"
 * @fails total "No decision: the program shares data in code that the host calls at one go"
 */
import { Lock } from "switchpoint/threading";
const a = [0];
const b = [0];
const all = [[a], [b]];
const pairs = [["a", a], ["b", b]];
class Holder { all = all; }
const lock = new Lock();
let next = 0;
let overlaps = 0;
export function increment() {
  const mine = enter();
  mine[0] = 1;
  const seen: string = String({ toString: () => all.join() });
  if (seen.replace(/[^\d,]/g, "") === "1,1") overlap();
  mine[0] = 0;
}
function enter() {
  using _ = lock.held();
  return next++ === 0 ? a : b;
}
function overlap() {
  using _ = lock.held();
  overlaps = 1;
}
export function total() {
  pairs;
  Holder;
  return next - overlaps;
}
