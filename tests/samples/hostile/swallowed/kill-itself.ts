/**
 * A signal that ends the process.
 * @exercise counter
 * @after starter
 * @fails alone "AssertionError: the program ended before the check was over"
 * @fails total "AssertionError: the program ended before the check was over"
 */
import { getpid, kill } from "switchpoint/os";
kill(getpid(), 9);
