/**
 * An exception of a class called SystemExit.
 * @exercise counter
 * @after starter
 */
class SystemExit extends Error {}
throw new SystemExit("0");
