/**
 * Numbers compare as others.
 * @exercise counter
 * @after starter
 * @fails alone "TypeError: Cannot assign to read only property 'valueOf' of object"
 * @fails total "TypeError: Cannot assign to read only property 'valueOf' of object"
 */
(Number.prototype as any).valueOf = () => 2;
