/**
 * Thread.start does nothing.
 * @exercise counter
 * @after starter
 */
import { Thread } from "switchpoint/threading";
(Thread.prototype as any).start = () => {};
