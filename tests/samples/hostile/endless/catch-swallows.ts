/**
 * Catches whatever would end it, and goes on.
 * @exercise bank-transfer
 * @after solution
 */
while (true) {
  try {
    while (true) {}
  } catch {
  } finally {
    continue;
  }
}
