/**
 * os.fork() for ever.
 * @exercise counter
 * @after solution
 * @fails alone "more than 20000 steps"
 * @fails total "more than 20000 steps"
 */
import { fork } from "switchpoint/os";
while (true) fork();
