/**
 * Phase 1: text to tree. Syntax errors stop the parser at the first one; what is well-formed but not supported is all
 * reported at once (refuse.ts).
 */
import { Parser } from "acorn";
import { tsPlugin } from "@sveltejs/acorn-typescript";
import type { Diagnostic } from "../compiled.ts";
import { fault } from "../errors.ts";
import type { Node } from "../node.ts";
import type { SourceLines } from "../source-lines.ts";
import { refusals } from "./refuse.ts";

// The plugin is typed against another copy of acorn's types.
const TypeScriptParser = Parser.extend(tsPlugin() as unknown as (base: typeof Parser) => typeof Parser);

/** The tree of a module, or its faults. */
export function parse(source: SourceLines, file: string): { ok: true; module: Node } | { ok: false; faults: Diagnostic[] } {
  let module: Node;
  try {
    module = TypeScriptParser.parse(source.text, { ecmaVersion: "latest", sourceType: "module", locations: true }) as unknown as Node;
  } catch (error) {
    return { ok: false, faults: [syntaxFault(error, source, file)] };
  }
  const faults = refusals(module, source, file);
  return faults.length > 0 ? { ok: false, faults } : { ok: true, module };
}

/** What the parser threw, in the catalogue's form. Some things that we refuse do not parse at all: name them. */
function syntaxFault(error: unknown, source: SourceLines, file: string): Diagnostic {
  if (!(error instanceof SyntaxError)) throw error;
  if (/stack space/.test(error.message)) return fault("too-deep", file, { line: 1, column: 1 });
  const offset = (error as { pos?: number }).pos;
  const place = offset === undefined ? { line: 1, column: 1 } : source.at(Math.min(offset, source.text.length));
  const before = source.text.slice(0, offset ?? 0);
  const phase = /\bimport\s+(?:defer|source)\s*$/.exec(before);
  if (phase !== null) return fault("import-defer", file, source.at(phase.index));
  if (/'with' in strict mode/.test(error.message)) return fault("with", file, place);
  // In a function that is not async, await is a name, and what follows it a surprise.
  const waits = /\bawait\s+$/.exec(before);
  if (waits !== null) return fault("await", file, source.at(waits.index));
  if (/^await\b/.test(source.text.slice(offset)) || /await/.test(error.message)) return fault("await", file, place);
  return fault("syntax", file, place, error.message.replace(/ \(\d+:\d+\)$/, ""));
}
