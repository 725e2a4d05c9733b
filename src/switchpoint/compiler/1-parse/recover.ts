/**
 * Going on after a syntax error, so that a learner sees all errors at once: the parser stops at its first one, so the statement
 * around it is blanked out, and the rest is parsed again.
 *
 * A statement begins after a line that ends one (with `;`, `{` or `}`), and ends with the first such line. Where its
 * braces do not balance nobody knows how the rest is meant, and what is found so far is all; so it is where errors are many, or the
 * file is large. Better one error too few than one that is none.
 */

/** Most errors that are looked for. */
const MOST = 10;
/** Most characters that are read again for it. */
const AGAIN = 500_000;

/** Text without a statement that could not be read, as long as the text; null if it is not clear what to leave out. */
export function withoutStatement(text: string, at: number): string | null {
  const lines = text.split("\n");
  const starts: number[] = [];
  let offset = 0;
  for (const line of lines) {
    starts.push(offset);
    offset += line.length + 1;
  }
  let last = starts.findLastIndex((start) => start <= at);
  while (last > 0 && lines[last]!.trim() === "") last--;
  let first = last;
  while (first > 0 && !endsStatement(lines[first - 1]!)) first--;
  while (last < lines.length - 1 && !endsStatement(lines[last]!)) last++;
  const statement = lines.slice(first, last + 1);
  if (statement.every((line) => line.trim() === "") || !isBalanced(statement.join("\n"))) return null;
  return lines.map((line, index) => (index < first || index > last ? line : " ".repeat(line.length))).join("\n");
}

/**
 * All errors of a text. `parse` gives the result of one attempt, or the offset of its error; `rest` is the result for what is
 * left without the statements in error, null if nothing could be made of it.
 */
export function parseOn<T, E>(
  text: string,
  parse: (text: string) => { readonly parsed: T } | { readonly at: number; readonly error: E },
): { rest: T | null; errors: E[]; left: string } {
  const errors: E[] = [];
  let left = text;
  for (let read = 0; ; read += text.length) {
    const result = parse(left);
    if ("parsed" in result) return { rest: result.parsed, errors, left };
    errors.push(result.error);
    const next = errors.length < MOST && read + text.length <= AGAIN ? withoutStatement(left, result.at) : null;
    if (next === null) return { rest: null, errors, left };
    left = next;
  }
}

function endsStatement(line: string): boolean {
  return /(^|[;{}]|\*\/)\s*(\/\/.*)?$/.test(line);
}

/** Every brace and quote that opens closes. (Parentheses may be what is wrong.) */
function isBalanced(text: string): boolean {
  const code = text.replace(/\/\/.*|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g, "");
  let open = 0;
  for (const mark of code.match(/[{}"'`]/g) ?? []) {
    open += mark === "{" ? 1 : -1;
    if (open < 0 || /["'`]/.test(mark)) return false;
  }
  return open === 0;
}
