/**
 * Assertions fail silently.
 * @exercise counter
 * @after starter
 */
import { AssertionError } from "switchpoint/builtins";
Object.defineProperty(AssertionError.prototype, "message", { get: () => "" });
