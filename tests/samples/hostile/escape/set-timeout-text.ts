/**
 * Code from text, by a timer.
 * @exercise counter
 * @after starter
 */
(globalThis as any).setTimeout("throw 1", 0);
