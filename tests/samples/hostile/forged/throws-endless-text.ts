/**
 * An object whose text never comes.
 * @exercise counter
 * @after starter
 */
throw { toString() { while (true) {} }, get constructor() { while (true) {} } };
