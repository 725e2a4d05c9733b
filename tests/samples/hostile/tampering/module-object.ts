/**
 * Replaces what a module exports.
 * @exercise counter
 * @after starter
 * @fails alone "TypeError: Cannot assign to read only property 'Thread' of object '[object Object]'"
 * @fails total "TypeError: Cannot assign to read only property 'Thread' of object '[object Object]'"
 */
import * as threading from "switchpoint/threading";
(threading as any).Thread = class {};
