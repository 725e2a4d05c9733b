/**
 * Assertions fail silently.
 * @exercise counter
 * @after starter
 * @fails alone "TypeError: Cannot define property message, object is not extensible"
 * @fails total "TypeError: Cannot define property message, object is not extensible"
 */
import { AssertionError } from "switchpoint/builtins";
Object.defineProperty(AssertionError.prototype, "message", { get: () => "" });
