/**
 * map makes its result with a constructor that does not come back.
 * @exercise counter
 * @after solution
 * @fails alone "more than 20000 steps"
 * @fails total "more than 20000 steps"
 */
class Slow extends Array<number> {
  static get [Symbol.species]() { while (true) {} return Array; }
}
Slow.from([1, 2]).map((x) => x);
