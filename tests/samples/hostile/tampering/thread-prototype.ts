/**
 * Threads have another prototype.
 * @exercise counter
 * @after starter
 * @fails alone "TypeError: [object Object] is not extensible"
 * @fails total "TypeError: [object Object] is not extensible"
 */
import { Thread } from "switchpoint/threading";
Object.setPrototypeOf(Thread.prototype, { start() {}, join() {} });
