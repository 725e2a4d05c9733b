/**
 * Recursion without end.
 * @exercise counter
 * @after solution
 */
function down(): number {
  return down() + 1;
}
down();
