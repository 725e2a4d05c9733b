/**
 * A class that is never finished.
 * @exercise counter
 * @after solution
 * @fails alone "Livelock: MainThread goes round in its loop"
 * @fails total "Livelock: MainThread goes round in its loop"
 */
class Never {
  static {
    while (true) {}
  }
}
