/**
 * Thread.start does nothing.
 * @exercise counter
 * @after starter
 * @fails alone "TypeError: Cannot assign to read only property 'start' of object '[object Object]'"
 * @fails total "TypeError: Cannot assign to read only property 'start' of object '[object Object]'"
 */
import { Thread } from "switchpoint/threading";
(Thread.prototype as any).start = () => {};
