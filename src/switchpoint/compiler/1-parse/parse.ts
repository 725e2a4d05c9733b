/**
 * Phase 1: text to tree. What is wrong is reported all at once: the parser stops at its first error, so it is made to go on
 * (recover.ts); what is well-formed but not supported is in refuse.ts.
 */
import { Parser } from "acorn";
import { tsPlugin } from "@sveltejs/acorn-typescript";
import type { Diagnostic } from "../compiled.ts";
import { fault } from "../errors.ts";
import type { Node } from "../node.ts";
import type { SourceLines } from "../source-lines.ts";
import { parseOn } from "./recover.ts";
import { refusals } from "./refuse.ts";

// The plugin is typed against another copy of acorn's types.
/** The parser of all sources: for phase 1, and for who only wants to look (stages.ts). */
export const TypeScriptParser = Parser.extend(tsPlugin() as unknown as (base: typeof Parser) => typeof Parser);

/** The tree of a module, or its faults: all that can be found, in source order. */
export function parse(source: SourceLines, file: string): { ok: true; module: Node } | { ok: false; faults: Diagnostic[] } {
  // A byte-order mark before the hash-bang line.
  const text = source.text.startsWith("\uFEFF#!") ? ` //${source.text.slice(3)}` : source.text;
  const { rest, errors, left } = parseOn(text, (one) => attempt(one, source, file));
  const faults = rest === null ? errors : [...errors, ...refusals(rest, source, file)];
  if (faults.length === 0) return { ok: true, module: rest! };
  return { ok: false, faults: errors.length === 0 ? faults : certain(faults, text, left) };
}

function attempt(text: string, source: SourceLines, file: string): { parsed: Node } | { at: number; error: Diagnostic } {
  try {
    return { parsed: TypeScriptParser.parse(text, { ecmaVersion: "latest", sourceType: "module", locations: true }) as unknown as Node };
  } catch (error) {
    return { at: (error as { pos?: number }).pos ?? 0, error: syntaxFault(error, text, source, file) };
  }
}

/** Without faults that may come of what has been left out of the text only. */
function certain(faults: readonly Diagnostic[], text: string, left: string): Diagnostic[] {
  const missing = [...text].filter((char, index) => char !== left[index]).join("");
  const kept = faults.filter(({ code, message }, index) => {
    if (index === 0) return true;
    if (code === "await" && missing.includes("async")) return false;
    return !message.startsWith("Export '");
  });
  return kept.sort((a, b) => a.line - b.line || a.column - b.column);
}

/** What the parser threw, in the catalogue's form. Some things that we refuse do not parse at all: name them. */
function syntaxFault(error: unknown, text: string, source: SourceLines, file: string): Diagnostic {
  if (!(error instanceof SyntaxError)) throw error;
  if (/stack space/.test(error.message)) return fault("too-deep", file, { line: 1, column: 1 });
  const offset = (error as { pos?: number }).pos;
  const place = offset === undefined ? { line: 1, column: 1 } : source.at(Math.min(offset, text.length));
  const before = text.slice(0, offset ?? 0);
  const phase = /\bimport\s+(?:defer|source)\s*$/.exec(before);
  if (phase !== null) return fault("import-defer", file, source.at(phase.index));
  if (/'with' in strict mode/.test(error.message)) return fault("with", file, place);
  // In a function that is not async, await is a name, and what follows it a surprise.
  const waits = /\bawait\s+$/.exec(before);
  if (waits !== null) return fault("await", file, source.at(waits.index));
  if (/^await\b/.test(text.slice(offset)) || /await/.test(error.message)) return fault("await", file, place);
  return fault("syntax", file, place, error.message.replace(/ \(\d+:\d+\)$/, ""));
}
