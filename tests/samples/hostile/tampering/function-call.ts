/**
 * Calls lead elsewhere.
 * @exercise counter
 * @after starter
 * @fails alone "TypeError: Cannot assign to read only property 'apply' of object"
 * @fails total "TypeError: Cannot assign to read only property 'apply' of object"
 */
Function.prototype.call = Function.prototype.apply = function () { return 2; } as never;
