/**
 * What becomes of a warning: printed, swallowed, raised, or recorded. The program's filters are asked, the latest first; without
 * one, a warning is printed the first time that it comes from its place.
 *
 * A DeprecationWarning is printed wherever it comes from; CPython's own filters show it for `__main__` only, which here is
 * everything. A ResourceWarning is not printed unless a filter says so. Source: CPython 3.13, Lib/warnings.py (warn_explicit, _formatwarnmsg_impl).
 */
import { ResourceWarning, type Warning } from "../builtins.ts";
import { currentThread, type Interpreter } from "../interpreter.ts";

/** What to do with a warning. */
export type Action = "default" | "error" | "ignore" | "always" | "all" | "module" | "once";
/** A class of warnings. */
export type Category = new (...args: any[]) => Warning;

export interface Filter {
  readonly action: Action;
  readonly category: Function;
  /** What the text must begin with, as a regular expression; null: anything. */
  readonly message: RegExp | null;
}

/** A warning that was recorded instead of printed. */
export interface WarningMessage {
  readonly message: Warning;
  readonly category: Function;
  readonly filename: string;
  readonly lineno: number;
}

/** What an interpreter knows of warnings. */
export interface WarningState {
  filters: Filter[];
  /** Those that have been printed already. */
  seen: Set<string>;
  /** Where they go instead of standard error. */
  log: WarningMessage[] | null;
}

/** The state of the running interpreter. */
export function warningState(): WarningState {
  const { interpreter } = currentThread();
  return (interpreter.warnings ??= { filters: [], seen: new Set<string>(), log: null } satisfies WarningState) as WarningState;
}

/** Where the call stands that is being made; null: nobody knows. */
export function placeOfCall({ world }: Interpreter): { file: string; line: number } | null {
  return world.whereIs?.(world.lastSite?.() ?? world.site()) ?? null;
}

/**
 * Warns; `hint` is a second line where the warning is printed.
 * @throws the warning itself, if a filter says "error"
 */
export function issueWarning(
  interpreter: Interpreter,
  warning: Warning,
  place: { file: string; line: number } | null,
  hint: string | null = null,
): void {
  const state = warningState();
  const category = warning.constructor;
  const filter = state.filters.find(
    (each) => warning instanceof each.category && (each.message === null || each.message.test(warning.message)),
  );
  const action = filter?.action ?? (warning instanceof ResourceWarning ? "ignore" : "default");
  if (action === "ignore") return;
  if (action === "error") throw warning;
  const where = place === null ? "sys:1" : `${place.file}:${place.line}`;
  if (action !== "always" && action !== "all") {
    const key = `${action === "once" ? "" : action === "module" ? (place?.file ?? "") : where} ${category.name} ${warning.message}`;
    if (state.seen.has(key)) return;
    state.seen.add(key);
  }
  if (state.log !== null) state.log.push({ message: warning, category, filename: place?.file ?? "sys", lineno: place?.line ?? 1 });
  else
    interpreter.world.write(
      "stderr",
      `${where}: ${category.name}: ${warning.message}\n${hint === null ? "" : `${hint}\n`}`,
      currentThread(),
    );
}
