/**
 * Catches whatever would end it, and goes on.
 * @exercise bank-transfer
 * @after solution
 * @fails alone "Livelock: MainThread goes round in its loop"
 */
while (true) {
  try {
    while (true) {}
  } catch {
  } finally {
    continue;
  }
}
