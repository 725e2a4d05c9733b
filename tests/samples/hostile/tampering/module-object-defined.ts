/**
 * The same by definition.
 * @exercise counter
 * @after starter
 */
import * as threading from "switchpoint/threading";
Object.defineProperty(threading, "Thread", { value: class { start() {} join() {} } });
