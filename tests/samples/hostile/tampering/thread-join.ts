/**
 * Thread.join does nothing, by definition.
 * @exercise counter
 * @after starter
 * @fails alone "TypeError: Cannot redefine property: join"
 * @fails total "TypeError: Cannot redefine property: join"
 */
import { Thread } from "switchpoint/threading";
Object.defineProperty(Thread.prototype, "join", { value: () => {} });
