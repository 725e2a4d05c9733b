/**
 * Which simulation runs right now. A driver sets `current` before it resumes a thread and clears it after, so that two
 * simulations can live side by side; this is the only module variable of the engine that changes.
 */

/** What the library may ask of whoever drives the current thread. Drivers put richer objects here; python/ narrows them. */
export const current: {
  /** The running thread of the program (python/interpreter.ts: PyThread), or null between steps. */
  thread: unknown;
} = { thread: null };
