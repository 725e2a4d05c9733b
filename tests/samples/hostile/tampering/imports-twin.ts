/**
 * Imports the grade by a name that needs resolving.
 * @exercise counter
 * @fails alone "is not open to submissions"
 * @fails total "is not open to submissions"
 */
import * as grade from "././grade.ts";
export function increment() { grade; }
export function total() { return 2; }
