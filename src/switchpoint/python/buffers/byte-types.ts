/** The built-ins that deal in bytes; programs import them from "switchpoint/builtins". */
import type { Signatures } from "../signatures.ts";

export { bytearray, bytes, str } from "./bytearray.ts";
export { memoryview } from "./memoryview.ts";

export const signatures: Signatures = {};
