/**
 * Goes on in finally blocks when it is ended.
 * @exercise counter
 * @after solution
 */
function stay(): void {
  try {
    while (true) {}
  } finally {
    stay();
  }
}
stay();
