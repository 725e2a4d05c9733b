/**
 * Ends the program at its end, before anybody looks.
 * @exercise counter
 * @after starter
 * @fails total "two increments gave 1"
 */
import { register } from "switchpoint/atexit";
import { _exit } from "switchpoint/os";
register(() => _exit(0));
