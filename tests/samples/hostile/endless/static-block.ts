/**
 * A class that is never finished.
 * @exercise counter
 * @after solution
 */
class Never {
  static {
    while (true) {}
  }
}
