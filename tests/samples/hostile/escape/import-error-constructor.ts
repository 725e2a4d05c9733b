/**
 * By the error of a refused import.
 * @exercise counter
 * @after starter
 * @fails alone "Line 6: import(…) is not supported"
 * @fails total "Line 6: import(…) is not supported"
 */
(import("node:fs") as any).catch((e: any) => e.constructor.constructor("return process")().exit());
