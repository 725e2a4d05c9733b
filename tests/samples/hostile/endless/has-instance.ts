/**
 * instanceof asks a class that does not answer.
 * @exercise counter
 * @after solution
 * @fails alone "Livelock: MainThread goes round in its loop"
 * @fails total "Livelock: MainThread goes round in its loop"
 */
class Nobody {
  static [Symbol.hasInstance]() { while (true) {} return true; }
}
({}) instanceof Nobody;
