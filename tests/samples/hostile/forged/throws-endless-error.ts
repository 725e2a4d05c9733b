/**
 * An error whose name, message and stack never come.
 * @exercise counter
 * @after starter
 * @fails alone "Error: an object that cannot be shown"
 * @fails total "Error: an object that cannot be shown"
 */
class Slow extends Error {
  get name(): string { while (true) {} }
  get message(): string { while (true) {} }
  get stack(): string { while (true) {} }
}
throw new Slow();
