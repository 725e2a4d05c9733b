/** `repr()` of what subprocess shows of commands and outputs. Source: CPython 3.12, Objects/bytesobject.c, Objects/unicodeobject.c. */

const ESCAPES: Readonly<Record<string, string>> = { "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/** Of a text, bytes, a number, null, or a list of those. */
export function repr(value: unknown): string {
  if (value === null || value === undefined) return "None";
  if (typeof value === "string") return quoted(value, false);
  if (value instanceof Uint8Array) return `b${quoted(String.fromCharCode(...value), true)}`;
  if (Array.isArray(value)) return `[${value.map(repr).join(", ")}]`;
  return typeof value === "boolean" ? (value ? "True" : "False") : String(value);
}

/** `str()`: as `repr`, but a text is itself. */
export function str(value: unknown): string {
  return typeof value === "string" ? value : repr(value);
}

function quoted(text: string, isBytes: boolean): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  const inner = [...text].map((character) => {
    if (character === quote) return `\\${quote}`;
    const code = character.codePointAt(0)!;
    const hidden = code < 0x20 || code === 0x7f || (isBytes && code > 0x7f);
    return ESCAPES[character] ?? (hidden ? `\\x${code.toString(16).padStart(2, "0")}` : character);
  });
  return quote + inner.join("") + quote;
}
