/**
 * Raises the engine's own limits by name.
 * @exercise counter
 * @after starter
 */
import { RuntimeError } from "switchpoint/builtins";
throw Object.assign(new RuntimeError("pass"), { name: "StepLimit" });
