/**
 * Reflect answers what it likes.
 * @exercise counter
 * @after starter
 * @fails alone "TypeError: Cannot assign to read only property 'apply' of object '[object Reflect]'"
 * @fails total "TypeError: Cannot assign to read only property 'apply' of object '[object Reflect]'"
 */
(Reflect as any).apply = () => 2;
