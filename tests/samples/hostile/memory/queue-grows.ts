/**
 * A queue that nobody empties.
 * @exercise counter
 * @after solution
 * @mebibytes 128
 * @error MemoryLimit
 */
import { Queue } from "switchpoint/queue";
const queue = new Queue<unknown>();
while (true) queue.put("x".repeat(1 << 16).split(""));
