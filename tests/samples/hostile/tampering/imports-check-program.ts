/**
 * Runs the check itself.
 * @exercise counter
 * @after starter
 * @fails alone "is not open to submissions"
 * @fails total "is not open to submissions"
 */
import "./(check)";
