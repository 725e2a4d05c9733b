/**
 * Recursion without end.
 * @exercise counter
 * @after solution
 * @fails alone "RecursionError: maximum recursion depth exceeded"
 * @fails total "RecursionError: maximum recursion depth exceeded"
 */
function down(): number {
  return down() + 1;
}
down();
