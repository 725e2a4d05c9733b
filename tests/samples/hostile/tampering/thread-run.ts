/**
 * Threads run another function.
 * @exercise counter
 * @after starter
 */
import { Thread } from "switchpoint/threading";
Reflect.set(Thread.prototype, "run", () => {});
