/**
 * Every object is an exit.
 * @exercise counter
 * @after starter
 */
import { SystemExit } from "switchpoint/builtins";
Object.defineProperty(SystemExit, Symbol.hasInstance, { value: () => true });
