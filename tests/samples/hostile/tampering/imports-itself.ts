/**
 * Imports itself by the name that it has for the check.
 * @exercise counter
 * @fails alone "RecursionError: maximum recursion depth exceeded"
 * @fails total "RecursionError: maximum recursion depth exceeded"
 */
import { increment as again } from "./starter";
export function increment() { again(); }
export function total() { return 2; }
