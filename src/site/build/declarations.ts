/**
 * Declarations picked out of a source file by name, so that a page can print them and no line number can rot. It leans on the
 * formatter: whatever opens with a brace at the end of a line closes with one at the same indentation.
 */

/** What may stand before a declared name. */
const BEFORE = String.raw`(?:(?:export|override|protected|readonly|static|async|function\*?|class|const|get|set)\s+)*\*?`;

/**
 * The declarations of these names in `text`, whole, each with its doc comment, moved to the left edge, in the order of `names`.
 * Members of a class count too; private ones are named with their "#".
 * @throws if there is no such declaration
 */
export function declarationsOf(text: string, names: readonly string[]): string {
  const lines = text.split("\n");
  return names.map((name) => declaration(lines, name)).join("\n\n");
}

function declaration(lines: readonly string[], name: string): string {
  const opening = new RegExp(`^( {2})?${BEFORE}${name}(?=[\\s(:<=]).*(?:\\{|[:=].*;)$`);
  const at = lines.findIndex((line) => opening.test(line));
  if (at < 0) throw new Error(`there is no declaration of ${name}`);
  const indentation = opening.exec(lines[at]!)![1] ?? "";
  const from = docAbove(lines, at);
  const to = lines[at]!.endsWith("{") ? lines.findIndex((line, k) => k > at && line.startsWith(`${indentation}}`)) : at;
  return lines
    .slice(from, to + 1)
    .map((line) => line.slice(line.startsWith(indentation) ? indentation.length : 0))
    .join("\n");
}

/** The line on which the doc comment of the declaration at line `at` begins; `at` if it has none. */
function docAbove(lines: readonly string[], at: number): number {
  if (!lines[at - 1]?.trimEnd().endsWith("*/")) return at;
  let from = at - 1;
  while (!lines[from]!.trimStart().startsWith("/**")) from--;
  return from;
}
