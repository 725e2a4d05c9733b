/**
 * Ends the process in the middle of the check.
 * @exercise counter
 * @after starter
 * @fails alone "AssertionError: the program ended before the check was over"
 * @fails total "AssertionError: the program ended before the check was over"
 */
import { _exit } from "switchpoint/os";
_exit(0);
