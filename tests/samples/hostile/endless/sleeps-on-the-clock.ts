/**
 * Sleeps for ever, in steps that cost next to nothing.
 * @exercise busy-cores
 * @after solution
 * @fails says "more than 50000 steps"
 * @fails cores "more than 50000 steps"
 * @fails fast "more than 50000 steps"
 */
import { sleep } from "switchpoint/time";
while (true) sleep(1e9);
