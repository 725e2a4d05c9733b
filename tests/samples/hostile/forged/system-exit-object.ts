/**
 * An object that looks like an exit.
 * @exercise counter
 * @after starter
 * @fails alone "Object thrown: an object that cannot be shown"
 * @fails total "Object thrown: an object that cannot be shown"
 */
throw { name: "SystemExit", code: 0, __proto__: null };
