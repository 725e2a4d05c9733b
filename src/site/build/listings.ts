/** Instructions of a chapter's programs while the site is built, and what the source says beside them. */
import { disassemble } from "switchpoint/disassemble";
import type { ListedFunction } from "switchpoint/compiled";
import { highlighted } from "../widgets/editor/highlight.ts";
import { programFiles } from "./cells.ts";

/** The function `name` of the program `src` of a chapter, as that version lists it. */
export function listingOf(chapter: string, src: string, name: string, python: string): ListedFunction {
  const [{ name: file, text }] = programFiles(chapter, src) as [{ name: string; text: string }];
  const { functions, error } = disassemble(text, file, python);
  if (error !== undefined) throw new Error(`${chapter}: ${src}: ${error.message}`);
  const found = functions.find((listed) => listed.name === name);
  if (found === undefined) throw new Error(`${chapter}: ${src} has no function ${name}: ${functions.map((one) => one.name).join(", ")}`);
  return found;
}

/** The source's lines as coloured HTML. */
export function colouredLines(chapter: string, src: string): string[] {
  const html = highlighted(programFiles(chapter, src)[0]!.text.replace(/\n$/, ""), "typescript");
  return html
    .split('<span class="line">')
    .slice(1)
    .map((line) => line.replace(/<\/code>[\s\S]*$/, "").replace(/<\/span>$/, ""));
}
