/**
 * Ends the process in the middle of the check.
 * @exercise counter
 * @after starter
 */
import { _exit } from "switchpoint/os";
_exit(0);
