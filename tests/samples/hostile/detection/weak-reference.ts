/**
 * Whether the host has collected something.
 * @exercise counter
 * @after starter
 * @fails alone "TypeError: WeakRef is not a constructor"
 * @fails total "TypeError: WeakRef is not a constructor"
 */
const ref = new (globalThis as any).WeakRef({});
ref.deref();
