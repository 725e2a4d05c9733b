/**
 * map makes its result with a constructor that does not come back.
 * @exercise counter
 * @after solution
 */
class Slow extends Array<number> {
  static get [Symbol.species]() { while (true) {} return Array; }
}
Slow.from([1, 2]).map((x) => x);
