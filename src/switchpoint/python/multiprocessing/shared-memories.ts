/**
 * Python's `multiprocessing.shared_memory`: what a program imports from "switchpoint/multiprocessing/shared_memory".
 *
 * Source: CPython 3.13, Lib/multiprocessing/shared_memory.py.
 */
import type { Accessors } from "../indexing.ts";
import type { Signatures } from "../signatures.ts";
import * as list from "./shareable-list.ts";
import * as memory from "./shared-memory.ts";

export { ShareableList } from "./shareable-list.ts";
export { SharedMemory } from "./shared-memory.ts";

export const accessors: Accessors = { ...memory.accessors, ...list.accessors };

export const signatures: Signatures = { ...memory.signatures, ...list.signatures };
