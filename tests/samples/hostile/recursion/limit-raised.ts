/**
 * Recursion without end, after the limit was put out of reach.
 * @exercise counter
 * @after solution
 */
import { setrecursionlimit } from "switchpoint/sys";
setrecursionlimit(2 ** 31 - 1);
function down(): number {
  return down() + 1;
}
down();
