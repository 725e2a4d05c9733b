/**
 * Goes on in finally blocks when it is ended.
 * @exercise counter
 * @after solution
 * @fails alone "Livelock: MainThread goes round in its loop"
 * @fails total "Livelock: MainThread goes round in its loop"
 */
function stay(): void {
  try {
    while (true) {}
  } finally {
    stay();
  }
}
stay();
