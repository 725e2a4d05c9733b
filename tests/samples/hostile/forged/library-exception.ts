/**
 * Raises the engine's own limits by name.
 * @exercise counter
 * @after starter
 * @fails alone "StepLimit: pass"
 * @fails total "StepLimit: pass"
 */
import { RuntimeError } from "switchpoint/builtins";
throw Object.assign(new RuntimeError("pass"), { name: "StepLimit" });
