/**
 * JSON that is safe wherever it is pasted or printed: the values are those of `JSON.stringify`, but no character of the text
 * ends a script element, moves a terminal's cursor, or turns the direction of writing.
 */

// oxlint-disable-next-line no-control-regex
const unsafe = /[<>&\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g;

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;

/** The JSON text of plain data. `indent`: spaces, for files that people open. */
export function jsonText(value: unknown, indent = 0): string {
  return JSON.stringify(value, null, indent).replace(unsafe, escaped);
}
