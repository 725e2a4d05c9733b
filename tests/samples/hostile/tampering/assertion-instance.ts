/**
 * Every object is an exit.
 * @exercise counter
 * @after starter
 * @fails alone "TypeError: Cannot define property Symbol(Symbol.hasInstance), object is not extensible"
 * @fails total "TypeError: Cannot define property Symbol(Symbol.hasInstance), object is not extensible"
 */
import { SystemExit } from "switchpoint/builtins";
Object.defineProperty(SystemExit, Symbol.hasInstance, { value: () => true });
