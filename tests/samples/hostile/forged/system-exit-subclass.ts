/**
 * An exception of a class called SystemExit.
 * @exercise counter
 * @after starter
 * @fails alone "Error: 0"
 * @fails total "Error: 0"
 */
class SystemExit extends Error {}
throw new SystemExit("0");
