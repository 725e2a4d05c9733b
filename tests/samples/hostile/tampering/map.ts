/**
 * Maps find nothing.
 * @exercise counter
 * @after starter
 */
(Map.prototype as any).get = () => undefined;
Map.prototype.has = () => true;
