/**
 * Throws what it was thrown, and objects named as the engine's own.
 * @exercise counter
 * @fails alone "Object thrown: [object Object]"
 * @fails total "Object thrown: [object Object]"
 */
class Kill {}
class GeneratorExit {}
export function increment() {
  throw new Kill();
}
export function total() {
  throw new GeneratorExit();
}
