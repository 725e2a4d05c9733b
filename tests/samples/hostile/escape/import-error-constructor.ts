/**
 * By the error of a refused import.
 * @exercise counter
 * @after starter
 */
(import("node:fs") as any).catch((e: any) => e.constructor.constructor("return process")().exit());
