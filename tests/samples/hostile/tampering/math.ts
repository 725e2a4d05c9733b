/**
 * Mathematics of its own.
 * @exercise counter
 * @after starter
 */
(Math as any).ceil = () => 0;
Math.max = () => 0;
