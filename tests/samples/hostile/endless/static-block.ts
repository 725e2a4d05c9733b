/**
 * A class that is never finished.
 * @exercise counter
 * @after solution
 * @fails alone "Livelock: MainThread goes round in its loop for ever"
 * @fails total "Livelock: MainThread goes round in its loop for ever"
 */
class Never {
  static {
    while (true) {}
  }
}
