/**
 * What Python calls the type of a value of the program, for messages: CONTRACT.md says which value stands for which.
 */

/** "int", "str", "NoneType", …; for an object of a class of the program, the class's name. */
export function typeName(value: unknown): string {
  if (value === null || value === undefined) return "NoneType";
  switch (typeof value) {
    case "boolean":
      return "bool";
    case "number":
      return Number.isInteger(value) ? "int" : "float";
    case "bigint":
      return "int";
    case "string":
      return "str";
    case "function":
      return isClass(value) ? "type" : "function";
    case "symbol":
      return "object";
    default:
      return objectTypeName(value);
  }
}

function objectTypeName(value: object): string {
  if (Array.isArray(value)) return "list";
  if (value instanceof Uint8Array) return "bytes";
  if (value instanceof Map) return "dict";
  if (value instanceof Set) return "set";
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === null || prototype === Object.prototype) return "dict";
  const constructor: unknown = Reflect.get(value, "constructor");
  return typeof constructor === "function" && constructor !== Object ? constructor.name : "dict";
}

/** True for a class, as opposed to a function: its `prototype` cannot be written. */
export function isClass(value: unknown): value is new (...args: never[]) => object {
  if (typeof value !== "function") return false;
  const own = Object.getOwnPropertyDescriptor(value, "prototype");
  return own !== undefined && own.writable === false;
}
