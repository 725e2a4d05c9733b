/**
 * instanceof asks a class that does not answer.
 * @exercise counter
 * @after solution
 */
class Nobody {
  static [Symbol.hasInstance]() { while (true) {} return true; }
}
({}) instanceof Nobody;
