/**
 * Reads the frames of the engine.
 * @exercise counter
 * @after starter
 */
(Error as any).prepareStackTrace = (_: unknown, frames: any[]) => frames.map((f) => f.getFunction?.());
