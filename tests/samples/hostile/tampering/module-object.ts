/**
 * Replaces what a module exports.
 * @exercise counter
 * @after starter
 */
import * as threading from "switchpoint/threading";
(threading as any).Thread = class {};
