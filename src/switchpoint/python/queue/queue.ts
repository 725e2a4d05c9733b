/**
 * Python's `queue`: what a program imports from "switchpoint/queue".
 *
 * Source: CPython 3.13, Lib/queue.py.
 */
import type { Signatures } from "../signatures.ts";

export { Empty, Full, ShutDown } from "./queue-errors.ts";
export { LifoQueue, PriorityQueue, Queue } from "./synchronized-queue.ts";
export { SimpleQueue } from "./simple-queue.ts";

export const signatures: Signatures = {
  Queue: ["maxsize?"],
  LifoQueue: ["maxsize?"],
  PriorityQueue: ["maxsize?"],
  "Queue.put": ["item", "block?", "timeout?"],
  "Queue.get": ["block?", "timeout?"],
  "Queue.shutdown": ["immediate?"],
  "SimpleQueue.put": ["item", "block?", "timeout?"],
  "SimpleQueue.get": ["block?", "timeout?"],
};
