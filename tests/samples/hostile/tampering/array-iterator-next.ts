/**
 * The same one step further in.
 * @exercise counter
 * @after starter
 * @fails alone "TypeError: Cannot assign to read only property 'next' of object '[object Array Iterator]'"
 * @fails total "TypeError: Cannot assign to read only property 'next' of object '[object Array Iterator]'"
 */
Object.getPrototypeOf([][Symbol.iterator]()).next = () => ({ done: true, value: undefined });
