/**
 * Maps find nothing.
 * @exercise counter
 * @after starter
 * @fails alone "TypeError: Cannot assign to read only property 'get' of object '[object Map]'"
 * @fails total "TypeError: Cannot assign to read only property 'get' of object '[object Map]'"
 */
(Map.prototype as any).get = () => undefined;
Map.prototype.has = () => true;
