/**
 * Mathematics of its own.
 * @exercise counter
 * @after starter
 * @fails alone "TypeError: Cannot assign to read only property 'ceil' of object '[object Math]'"
 * @fails total "TypeError: Cannot assign to read only property 'ceil' of object '[object Math]'"
 */
(Math as any).ceil = () => 0;
Math.max = () => 0;
