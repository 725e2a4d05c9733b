/**
 * Threads have another prototype.
 * @exercise counter
 * @after starter
 */
import { Thread } from "switchpoint/threading";
Object.setPrototypeOf(Thread.prototype, { start() {}, join() {} });
