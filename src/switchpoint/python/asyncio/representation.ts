/**
 * Values as messages of asyncio write them: Python's `repr`, as far as the library needs it.
 *
 * Left to others: what `print` writes (runtime/format.ts).
 */
import { BaseException } from "../builtins.ts";

/** Python's `repr`, shortened as `reprlib` does. */
export function repr(value: unknown): string {
  if (value === null || value === undefined) return "None";
  if (typeof value === "boolean") return value ? "True" : "False";
  if (typeof value === "string") return quoted(value.length > 30 ? `${value.slice(0, 12)}...${value.slice(-13)}` : value);
  if (typeof value === "function") return `<function ${value.name === "" ? "<lambda>" : value.name}>`;
  if (typeof value !== "object") return String(value);
  if (Array.isArray(value)) return `[${value.map(repr).join(", ")}]`;
  if (value instanceof Error) return errorRepr(value);
  const text: unknown = Reflect.get(value, "toString");
  return typeof text === "function" && text !== Object.prototype.toString ? String(value) : `<${value.constructor?.name ?? "dict"} object>`;
}

function errorRepr(error: Error): string {
  const args = BaseException.prototype.isPrototypeOf(error) ? (error as BaseException).args : error.message === "" ? [] : [error.message];
  return `${error.name}(${args.map(repr).join(", ")})`;
}

function quoted(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  return quote + text.replaceAll("\\", "\\\\").replaceAll("\n", "\\n").replaceAll(quote, `\\${quote}`) + quote;
}
