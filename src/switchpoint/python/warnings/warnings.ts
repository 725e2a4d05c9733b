/**
 * Python's `warnings`, as far as the modules here need it. The line of source under a warning is left out.
 *
 * Source: CPython 3.13, Lib/warnings.py.
 */
import type { Sim } from "../../machine/traps.ts";
import { UserWarning, ValueError, Warning } from "../builtins.ts";
import { EXIT } from "../guard.ts";
import { currentThread, visible } from "../interpreter.ts";
import type { Signatures } from "../signatures.ts";
import {
  issueWarning,
  placeOfCall,
  warningState,
  type Action,
  type Category,
  type WarningMessage,
  type WarningState,
} from "./warning-filters.ts";

const ACTIONS: ReadonlySet<string> = new Set(["default", "error", "ignore", "always", "all", "module", "once"]);

/**
 * Issues a warning: a text and its class, or a warning itself.
 * @throws the warning, if a filter says "error"
 */
export function* warn(message: string | Warning, category: Category = UserWarning): Sim<void> {
  const thread = currentThread();
  const { interpreter } = thread;
  yield visible("warn", interpreter);
  const warning = message instanceof Warning ? message : new category(message);
  issueWarning(interpreter, warning, placeOfCall(interpreter));
}

/** From now on warnings of this class are treated so; it goes before earlier filters. @throws ValueError for an unknown action */
export function simplefilter(action: Action, category: Category = Warning, append = false): void {
  add(action, null, category, append);
}

/** The same for those whose text begins as the regular expression `message` says. @throws ValueError for an unknown action */
export function filterwarnings(action: Action, message = "", category: Category = Warning, append = false): void {
  add(action, message === "" ? null : new RegExp(`^(?:${message})`, "i"), category, append);
}

function add(action: Action, message: RegExp | null, category: Category, append: boolean): void {
  if (!ACTIONS.has(action)) throw new ValueError(`invalid action: '${String(action)}'`);
  const { filters } = warningState();
  if (append) filters.push({ action, message, category });
  else filters.unshift({ action, message, category });
}

/** Forgets all filters. */
export function resetwarnings(): void {
  warningState().filters = [];
}

/** `with catch_warnings():` at the end of the block filters are as before. With `record` it is a list of what was warned of, and nothing is printed. */
export class catch_warnings extends Array<WarningMessage> {
  readonly #state: WarningState = warningState();
  readonly #before: WarningState = { ...this.#state, filters: [...this.#state.filters] };

  static override get [Symbol.species](): ArrayConstructor {
    return Array;
  }

  constructor(options: { record?: boolean } = {}) {
    super();
    this.#state.seen = new Set();
    if (options.record === true) this.#state.log = this;
  }

  // eslint-disable-next-line require-yield
  *[EXIT](): Sim<boolean> {
    Object.assign(this.#state, this.#before);
    return false;
  }

  *[Symbol.dispose](): Sim<void> {
    yield* this[EXIT]();
  }
}

export const signatures: Signatures = {
  warn: ["message", "category?"],
  simplefilter: ["action", "category?", "append?"],
  filterwarnings: ["action", "message?", "category?", "append?"],
};
