/**
 * No stack, no place.
 * @exercise counter
 * @after starter
 */
(Error as any).stackTraceLimit = 0;
throw new Error("nowhere");
