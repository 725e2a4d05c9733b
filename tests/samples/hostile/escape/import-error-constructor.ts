/**
 * By the error of a refused import.
 * @exercise counter
 * @after starter
 * @fails alone "import(…) is not supported"
 * @fails total "import(…) is not supported"
 */
(import("node:fs") as any).catch((e: any) => e.constructor.constructor("return process")().exit());
