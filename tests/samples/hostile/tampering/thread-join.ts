/**
 * Thread.join does nothing, by definition.
 * @exercise counter
 * @after starter
 */
import { Thread } from "switchpoint/threading";
Object.defineProperty(Thread.prototype, "join", { value: () => {} });
