/**
 * The same by definition.
 * @exercise counter
 * @after starter
 * @fails alone "TypeError: Cannot redefine property: Thread"
 * @fails total "TypeError: Cannot redefine property: Thread"
 */
import * as threading from "switchpoint/threading";
Object.defineProperty(threading, "Thread", { value: class { start() {} join() {} } });
