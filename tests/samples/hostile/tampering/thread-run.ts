/**
 * Threads run another function.
 * @exercise counter
 * @after starter
 * @fails total "two increments gave 1"
 */
import { Thread } from "switchpoint/threading";
Reflect.set(Thread.prototype, "run", () => {});
