/**
 * From the host's stack traces back to the learner's source: which file, line, column and function an error came from.
 *
 * Emitted code is evaluated under the url of its piece, `switchpoint:///<file>.js`; the shells set it (engine/protocol.ts).
 * Where an error has no usable stack the place is that of the last operation.
 */
import type { Compiled, Mapping } from "../compiler/compiled.ts";
import type { Hooks } from "./hooks.ts";
import type { LinkedProgram } from "./program.ts";
import type { ProgramError } from "./results.ts";
import { pythonText } from "./format.ts";

/** More frames than a program at Python's recursion limit has, with the host's own in between. */
const DEEPEST = 4000;
/** So many equal lines are printed. Source: Lib/traceback.py, _RECURSIVE_CUTOFF. */
const EQUAL_LINES = 3;

/** The frames of errors whose `stack` somebody has asked for. */
const wholeStacks = new WeakMap<object, string>();

/**
 * Makes the host note all frames of an error, where it would note ten. A program gets to see none of them: they would show
 * emitted code, the machine, and which of an exercise's variants it is given.
 */
export function keepWholeStacks(): void {
  const prepareStackTrace = (error: object, sites: readonly object[]): string => {
    // (Where code comes from a string its file has no name, only its source has.)
    const frames = sites.map((site) => `    at ${String(site)}`).filter((line) => line.includes("switchpoint:///"));
    wholeStacks.set(error, frames.join("\n"));
    return errorText(error);
  };
  Object.assign(Error, { stackTraceLimit: DEEPEST, prepareStackTrace });
}

/** One line of a traceback. */
export interface Frame {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** "<module>" outside of any function. */
  readonly name: string;
}

/** The url under which a module's code must be evaluated, so that its frames are recognised. */
export function codeUrl(file: string): string {
  return `switchpoint:///${encodeURI(file)}.js`;
}

/** The program's frames of an error, innermost first. */
export function framesOf(error: unknown, modules: readonly Compiled[]): Frame[] {
  if (typeof error !== "object" || error === null) return [];
  const stack = stackOf(error);
  if (typeof stack !== "string") return [];
  const frames: Frame[] = [];
  for (const line of stack.split("\n")) {
    const match = /switchpoint:\/\/\/(.+)\.js:(\d+):(\d+)\)?$/.exec(line.trim());
    const module = match === null ? undefined : modules.find(({ file }) => encodeURI(file) === match[1]);
    if (module === undefined) continue;
    const place = sourcePlace(module.mappings, Number(match![2]), Number(match![3]));
    frames.push({ file: module.file, ...place, name: functionName(line) });
  }
  return frames;
}

/** V8 keeps `stack` as an accessor of its own on errors. */
function stackOf(error: object): unknown {
  try {
    const shown: unknown = Object.getOwnPropertyDescriptor(error, "stack")?.value ?? (error instanceof Error ? error.stack : undefined);
    return wholeStacks.get(error) ?? shown;
  } catch {
    return undefined;
  }
}

/** The last mapping at or before a place of the emitted text; on another line, the first one of the line. */
export function sourcePlace(mappings: readonly Mapping[], line: number, column: number): { line: number; column: number } {
  let low = 0;
  let high = mappings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const mapping = mappings[middle]!;
    if (mapping.line < line || (mapping.line === line && mapping.column <= column)) low = middle + 1;
    else high = middle;
  }
  const found = mappings[low - 1] ?? mappings[0];
  return found === undefined ? { line, column: 1 } : { line: found.sourceLine, column: found.sourceColumn };
}

/** `at $f3_add.next (…)` → `add`, `at $f_add_7 (…)` → `add`, `at $a2.next (…)` → `<lambda>`; with a `p` before the letter in plain forms. */
function functionName(line: string): string {
  const match =
    /^at (?:async )?(?:.*\.)?\$+p?(?:a\d+|f(?:\d+_([\p{ID_Continue}$]*)|_([\p{ID_Continue}$]*?)(?:_\d+)?))(?:\.next|\.throw|\.return)? \(/u.exec(
      line.trim(),
    );
  return match === null ? "<module>" : (match[1] ?? match[2] ?? "<lambda>");
}

/** An uncaught exception as a result reports it. */
export function describeError(error: unknown, program: LinkedProgram, hooks: Hooks): ProgramError {
  const [frame] = framesOf(error, program.modules);
  const place = frame !== undefined ? { line: frame.line, column: frame.column } : hooks.place();
  return { type: typeOf(error), message: messageOf(error), ...place };
}

/** A thrown object is the program's own: it may fail, or be out of steps, when somebody looks at it. */
function looked(look: () => unknown, otherwise: string): string {
  try {
    const text = look();
    return typeof text === "string" ? text : otherwise;
  } catch {
    return otherwise;
  }
}

function isError(value: unknown): value is Error {
  try {
    return value instanceof Error;
  } catch {
    return false;
  }
}

function typeOf(error: unknown): string {
  if (isError(error)) return looked(() => error.name, "Error") || "Error";
  if (typeof error !== "object" || error === null) return typeof error;
  return looked(() => (error.constructor as Function | undefined)?.name, "Object");
}

function messageOf(error: unknown): string {
  if (isError(error)) return looked(() => String(error.message), UNSHOWN);
  return looked(() => pythonText(error), UNSHOWN);
}

const UNSHOWN = "an object that cannot be shown";

/** The exception in a few words: its class and its text; of what is no error, what it is. */
export function errorText(error: unknown): string {
  if (!isError(error)) return `${typeof error} thrown: ${looked(() => String(error), UNSHOWN)}`;
  const message = messageOf(error);
  return message === "" ? typeOf(error) : `${typeOf(error)}: ${message}`;
}

/** The text that CPython would print: the frames, the outermost first, then the error. Ends with a line feed. */
export function traceback(error: unknown, program: LinkedProgram): string {
  const frames = framesOf(error, program.modules).reverse();
  const lines = withoutRepetition(frames.map(({ file, line, name }) => `  File "${file}", line ${line}, in ${name}\n`));
  const message = messageOf(error);
  return `Traceback (most recent call last):\n${lines.join("")}${typeOf(error)}${message === "" ? "" : `: ${message}`}\n`;
}

/** The lines, of many equal ones in a row only three, and how many more there are. */
function withoutRepetition(lines: readonly string[]): string[] {
  const kept: string[] = [];
  for (let at = 0; at < lines.length;) {
    let end = at + 1;
    while (lines[end] === lines[at]) end++;
    const more = end - at - EQUAL_LINES;
    kept.push(...lines.slice(at, Math.min(end, at + EQUAL_LINES)));
    if (more > 0) kept.push(`  [Previous line repeated ${more} more time${more === 1 ? "" : "s"}]\n`);
    at = end;
  }
  return kept;
}
