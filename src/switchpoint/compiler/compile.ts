/**
 * The compiler: TypeScript in direct style in, preemptible JavaScript out, in three phases (1-parse, 2-analyze,
 * 3-transform). Never throws: whatever the text is, the answer is a module or a list of faults.
 *
 * Left to others: joining modules (runtime/program.ts), what the emitted code calls (runtime/hooks.ts).
 */
import type { Compiled, Diagnostic } from "./compiled.ts";
import { fault } from "./errors.ts";
import { SourceLines } from "./source-lines.ts";
import { parse } from "./1-parse/parse.ts";
import { plainFunctions } from "./2-analyze/plain-functions.ts";
import { resolve } from "./2-analyze/resolve.ts";
import { markShared } from "./2-analyze/sharing.ts";
import { emit } from "./3-transform/emit.ts";
import { listingsOf } from "./4-bytecode/bytecode.ts";

/** Characters that are compiled within two seconds, whatever they are. */
const LONGEST = 250_000;

/** 1234567 as 1,234,567. */
function count(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** A compiled module, or everything that is wrong with it. */
export type CompileResult = { readonly ok: true; readonly compiled: Compiled } | { readonly ok: false; readonly faults: Diagnostic[] };

/**
 * Compiles one module. `file` names it in messages. `circular`: it is part of a circle of imports, so that others may call
 * its functions before it has run. `releases`: for which the program may ask
 * for listings of its functions; none, if it asks for no listings.
 */
export function compile(source: string, file: string, circular = false, releases: readonly string[] = []): CompileResult {
  const start = { line: 1, column: 1 };
  if (source.length > LONGEST) return { ok: false, faults: [fault("too-long", file, start, count(source.length), count(LONGEST))] };
  try {
    const lines = new SourceLines(source);
    const parsed = parse(lines, file);
    if (!parsed.ok) return parsed;
    const analysis = resolve(parsed.module);
    markShared(analysis, circular);
    const compiled = emit(parsed.module, analysis, plainFunctions(analysis), lines, file, releases.length > 0);
    return { ok: true, compiled: releases.length === 0 ? compiled : { ...compiled, listings: listingsOf(source, file, releases) } };
  } catch (error) {
    if (error instanceof RangeError) return { ok: false, faults: [fault("too-deep", file, start)] };
    return { ok: false, faults: [fault("internal", file, start, error instanceof Error ? error.message : String(error))] };
  }
}
