/**
 * An error whose name, message and stack never come.
 * @exercise counter
 * @after starter
 */
class Slow extends Error {
  get name(): string { while (true) {} }
  get message(): string { while (true) {} }
  get stack(): string { while (true) {} }
}
throw new Slow();
