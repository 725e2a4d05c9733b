/**
 * Recursion without end, after the limit was put out of reach.
 * @exercise counter
 * @after solution
 * @fails alone "RecursionError: maximum recursion depth exceeded"
 * @fails total "RecursionError: maximum recursion depth exceeded"
 */
import { setrecursionlimit } from "switchpoint/sys";
setrecursionlimit(2 ** 31 - 1);
function down(): number {
  return down() + 1;
}
down();
