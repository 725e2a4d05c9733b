/**
 * Elements of typed arrays as the bytes of their memory: two views of one buffer are in each other's way where they overlap, and
 * nowhere else.
 */
import type { Access } from "../machine/traps.ts";

/** The accesses of reading or writing `object[key]`, byte by byte; null if the object is no typed array. */
export function memoryAccesses(object: object, key: PropertyKey, write: boolean): Access[] | null {
  if (!ArrayBuffer.isView(object) || object instanceof DataView) return null;
  const view = object as Uint8Array;
  const index = typeof key === "number" ? key : typeof key === "string" && /^\d+$/.test(key) ? Number(key) : -1;
  // Its length, or an element that is not there: a resize matters.
  if (!(index >= 0 && index < view.length)) return [{ object: view.buffer, key: "length", write: false }];
  const { BYTES_PER_ELEMENT: size, byteOffset, buffer } = view;
  return Array.from({ length: size }, (_, byte) => ({ object: buffer, key: byteOffset + index * size + byte, write }));
}

/** An access of a typed array by a built-in method: one of all the memory behind it. */
export function ofMemory(access: Access): Access {
  const { object, write } = access;
  return ArrayBuffer.isView(object) ? { object: object.buffer, key: null, write } : access;
}
