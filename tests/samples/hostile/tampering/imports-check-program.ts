/**
 * Runs the check itself.
 * @exercise counter
 * @after starter
 */
import "./(check)";
