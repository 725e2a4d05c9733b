/**
 * A signal that ends the process.
 * @exercise counter
 * @after starter
 */
import { getpid, kill } from "switchpoint/os";
kill(getpid(), 9);
