/**
 * os.fork() for ever.
 * @exercise counter
 * @after solution
 */
import { fork } from "switchpoint/os";
while (true) fork();
