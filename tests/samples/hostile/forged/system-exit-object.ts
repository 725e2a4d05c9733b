/**
 * An object that looks like an exit.
 * @exercise counter
 * @after starter
 */
throw { name: "SystemExit", code: 0, __proto__: null };
