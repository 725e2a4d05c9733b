/** A list of arguments as one line, in the manner of Microsoft's C. Source: CPython 3.12, Lib/subprocess.py, list2cmdline. */

/** Quotes what has blanks, and escapes quotes. */
export function list2cmdline(seq: readonly string[]): string {
  return seq
    .map((arg) => {
      const quotes = arg === "" || /[ \t]/.test(arg);
      const escaped = arg.replace(/(\\*)"/g, '$1$1\\"');
      return quotes ? `"${escaped.replace(/(\\+)$/, "$1$1")}"` : escaped;
    })
    .join(" ");
}
