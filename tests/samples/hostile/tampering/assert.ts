/**
 * Assertions say nothing.
 * @exercise counter
 * @after starter
 * @fails alone "TypeError: Cannot assign to read only property 'assert' of object '[object Object]'"
 * @fails total "TypeError: Cannot assign to read only property 'assert' of object '[object Object]'"
 */
import * as switchpoint from "switchpoint";
(switchpoint as any).assert = () => {};
