/**
 * Whether the host has collected something.
 * @exercise counter
 * @after starter
 */
const ref = new (globalThis as any).WeakRef({});
ref.deref();
