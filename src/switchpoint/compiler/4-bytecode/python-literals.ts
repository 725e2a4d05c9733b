/** Literals as Python writes them (`repr`). */

/** A number: an integer unless the source has a point or an exponent. */
export function pythonNumber(value: number, source: string): string {
  const text = String(value);
  if (Number.isInteger(value) && !/[.eE]/.test(source.replace(/^0[xX].*/, "0")))
    return Number.isSafeInteger(value) ? text : BigInt(value).toString();
  if (value >= 1e16 || (value !== 0 && Math.abs(value) < 1e-4)) return exponential(value);
  return /[.e]/.test(text) ? text : `${text}.0`;
}

/** Python's exponent has two digits at least. */
function exponential(value: number): string {
  const [mantissa = "", exponent = ""] = value.toExponential().split("e");
  return `${mantissa}e${exponent[0]!}${exponent.slice(1).padStart(2, "0")}`;
}

/** A string in Python's quotes. */
export function pythonText(value: string): string {
  const quote = value.includes("'") && !value.includes('"') ? '"' : "'";
  const body = value
    .replaceAll("\\", "\\\\")
    .replaceAll("\n", "\\n")
    .replaceAll("\t", "\\t")
    .replaceAll("\r", "\\r")
    .replaceAll(quote, `\\${quote}`)
    // oxlint-disable-next-line no-control-regex
    .replace(/[\u0000-\u001f\u007f-\u009f]/g, (character) => `\\x${character.charCodeAt(0).toString(16).padStart(2, "0")}`);
  return quote + body + quote;
}
