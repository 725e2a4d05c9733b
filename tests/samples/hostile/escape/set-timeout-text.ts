/**
 * Code from text, by a timer.
 * @exercise counter
 * @after starter
 * @fails alone "RuntimeError: setTimeout is not available here: there are no timers; use sleep from"
 * @fails total "RuntimeError: setTimeout is not available here: there are no timers; use sleep from"
 */
(globalThis as any).setTimeout("throw 1", 0);
