/**
 * Assertions say nothing.
 * @exercise counter
 * @after starter
 */
import * as switchpoint from "switchpoint";
(switchpoint as any).assert = () => {};
