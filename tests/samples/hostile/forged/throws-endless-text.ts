/**
 * An object whose text never comes.
 * @exercise counter
 * @after starter
 * @fails alone "Object thrown: an object that cannot be shown"
 * @fails total "Object thrown: an object that cannot be shown"
 */
throw { toString() { while (true) {} }, get constructor() { while (true) {} } };
