/**
 * Sleeps for ever, in steps that cost next to nothing.
 * @exercise busy-cores
 * @after solution
 */
import { sleep } from "switchpoint/time";
while (true) sleep(1e9);
