/**
 * Reads the frames of the engine.
 * @exercise counter
 * @after starter
 * @fails alone "TypeError: Cannot assign to read only property 'prepareStackTrace' of function 'function E"
 * @fails total "TypeError: Cannot assign to read only property 'prepareStackTrace' of function 'function E"
 */
(Error as any).prepareStackTrace = (_: unknown, frames: any[]) => frames.map((f) => f.getFunction?.());
