/**
 * Values as text: as Python's `print` shows them, and as `console.log` does. Our own, so that every host writes the same.
 */

/** Deepest nesting shown by `inspect`. */
const DEPTH = 3;
/** Most elements of one collection. */
const ELEMENTS = 100;
/** Longest line before a collection is broken over several. */
const WIDTH = 72;

/** `str(value)`: what `print` writes. */
export function pythonText(value: unknown): string {
  if (typeof value === "string") return value;
  if (value instanceof Error) return value.message;
  return pythonRepr(value, new Set());
}

/** `repr(value)`. */
function pythonRepr(value: unknown, above: Set<object>): string {
  switch (typeof value) {
    case "undefined":
      return "None";
    case "boolean":
      return value ? "True" : "False";
    case "string":
      return quoted(value);
    case "number":
      return Number.isNaN(value) ? "nan" : value === Infinity ? "inf" : value === -Infinity ? "-inf" : String(value);
    case "function":
      return `<function ${value.name === "" ? "<lambda>" : value.name}>`;
    case "object":
      return value === null ? "None" : pythonObject(value, above);
    default:
      return String(value);
  }
}

function pythonObject(value: object, above: Set<object>): string {
  if (above.has(value)) return Array.isArray(value) ? "[...]" : "{...}";
  const inner = new Set(above).add(value);
  const all = (values: Iterable<unknown>): string => Array.from(values, (one) => pythonRepr(one, inner)).join(", ");
  const pairs = (entries: Iterable<readonly [unknown, unknown]>): string =>
    Array.from(entries, ([key, one]) => `${pythonRepr(key, inner)}: ${pythonRepr(one, inner)}`).join(", ");
  if (Array.isArray(value)) return `[${all(value)}]`;
  if (value instanceof Map) return `{${pairs(value)}}`;
  if (value instanceof Set) return value.size === 0 ? "set()" : `{${all(value)}}`;
  if (value instanceof Error) return `${value.name}(${value.message === "" ? "" : quoted(value.message)})`;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === null || prototype === Object.prototype) return `{${pairs(Object.entries(value))}}`;
  if (Object.hasOwn(value, "toString") || hasOwnText(prototype as object)) return String(value);
  return `<${className(value)} object>`;
}

/** A class of the program's that says how it is written. */
function hasOwnText(prototype: object): boolean {
  const holder = prototype as { toString?: unknown };
  return typeof holder.toString === "function" && holder.toString !== Object.prototype.toString;
}

function quoted(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  const escaped = text.replace(/[\\\n\r\t]/g, (char) => ({ "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" })[char]!);
  return quote + (quote === "'" ? escaped.replaceAll("'", "\\'") : escaped) + quote;
}

function className(value: object): string {
  const made: unknown = (value as { constructor?: unknown }).constructor;
  return typeof made === "function" && made.name !== "" ? made.name : "Object";
}

/** What `console.log` writes for its arguments. */
export function consoleText(values: readonly unknown[]): string {
  const [first, ...rest] = values;
  if (typeof first !== "string" || !first.includes("%"))
    return values.map((value) => (typeof value === "string" ? value : inspect(value))).join(" ");
  let used = 0;
  const text = first.replace(/%[sdifoOj%]/g, (directive) => {
    if (directive === "%%") return "%";
    if (used >= rest.length) return directive;
    const value = rest[used++];
    if (directive === "%d" || directive === "%f") return String(Number(value));
    if (directive === "%i") return String(Math.trunc(Number(value)));
    return typeof value === "string" ? value : inspect(value);
  });
  return [text, ...rest.slice(used).map((value) => (typeof value === "string" ? value : inspect(value)))].join(" ");
}

/** A value as a programmer wants to see it. */
export function inspect(value: unknown): string {
  return shown(value, 0, []);
}

function shown(value: unknown, depth: number, above: readonly object[]): string {
  switch (typeof value) {
    case "string":
      return quoted(value);
    case "bigint":
      return `${value}n`;
    case "number":
      return Object.is(value, -0) ? "-0" : String(value);
    case "function":
      return shownFunction(value);
    case "object":
      return value === null ? "null" : shownObject(value, depth, above);
    default:
      return String(value);
  }
}

function shownFunction(value: Function): string {
  const isClass = Object.getOwnPropertyDescriptor(value, "prototype")?.writable === false;
  return isClass ? `[class ${value.name || "(anonymous)"}]` : `[Function${value.name === "" ? " (anonymous)" : `: ${value.name}`}]`;
}

function shownObject(value: object, depth: number, above: readonly object[]): string {
  if (above.includes(value)) return "[Circular]";
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  if (value instanceof RegExp) return String(value);
  const name = className(value);
  const plain = Object.getPrototypeOf(value) === null ? "[Object: null prototype] " : name === "Object" ? "" : `${name} `;
  if (depth >= DEPTH) return Array.isArray(value) ? "[Array]" : `[${plain.trim() || "Object"}]`;
  const inner = [...above, value];
  const show = (one: unknown): string => shown(one, depth + 1, inner);
  if (Array.isArray(value)) return wrapped(name === "Array" ? "" : `${name}(${value.length}) `, "[", arrayParts(value, show), "]", depth);
  if (value instanceof Map)
    return wrapped(`Map(${value.size}) `, "{", limited(Array.from(value, ([key, one]) => `${show(key)} => ${show(one)}`)), "}", depth);
  if (value instanceof Set) return wrapped(`Set(${value.size}) `, "{", limited(Array.from(value, show)), "}", depth);
  if (ArrayBuffer.isView(value) && !(value instanceof DataView)) {
    const elements = Array.from(value as unknown as Iterable<unknown>, show);
    return wrapped(`${name}(${elements.length}) `, "[", limited(elements), "]", depth);
  }
  return wrapped(plain, "{", propertyParts(value, show), "}", depth);
}

function arrayParts(array: readonly unknown[], show: (value: unknown) => string): string[] {
  const parts: string[] = [];
  for (let index = 0; index < Math.min(array.length, ELEMENTS); index++) parts.push(index in array ? show(array[index]) : "<empty>");
  if (array.length > ELEMENTS) parts.push(`... ${array.length - ELEMENTS} more`);
  return parts;
}

function propertyParts(object: object, show: (value: unknown) => string): string[] {
  const parts: string[] = [];
  for (const key of Reflect.ownKeys(object)) {
    const descriptor = Object.getOwnPropertyDescriptor(object, key)!;
    if (!descriptor.enumerable) continue;
    const label = typeof key === "symbol" ? `[${String(key)}]` : /^[A-Za-z_$][\w$]*$/.test(key) ? key : quoted(key);
    parts.push(`${label}: ${"value" in descriptor ? show(descriptor.value) : descriptor.get ? "[Getter]" : "[Setter]"}`);
  }
  return limited(parts);
}

function limited(parts: string[]): string[] {
  return parts.length <= ELEMENTS ? parts : [...parts.slice(0, ELEMENTS), `... ${parts.length - ELEMENTS} more`];
}

function wrapped(prefix: string, open: string, parts: readonly string[], close: string, depth: number): string {
  if (parts.length === 0) return `${prefix}${open}${close}`;
  const line = `${prefix}${open} ${parts.join(", ")} ${close}`;
  if (line.length + depth * 2 <= WIDTH && !line.includes("\n")) return line;
  const indent = "  ".repeat(depth + 1);
  return `${prefix}${open}\n${parts.map((part) => indent + part).join(",\n")}\n${"  ".repeat(depth)}${close}`;
}
