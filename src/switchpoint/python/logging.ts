/**
 * Python's `logging`, as far as programs about concurrency use it: loggers with levels, and one handler, at the root, that writes to
 * standard error. A record is written in one piece, whoever else writes.
 *
 * Handlers, filters, formatters and `asctime` are not modelled. Source: CPython 3.13, Lib/logging/__init__.py.
 */
import { isAtLeast } from "../gil/versions.ts";
import type { Sim } from "../machine/traps.ts";
import { ValueError } from "./builtins.ts";
import { currentThread, visible } from "./interpreter.ts";
import type { Signatures } from "./signatures.ts";

export const CRITICAL = 50;
export const ERROR = 40;
export const WARNING = 30;
export const INFO = 20;
export const DEBUG = 10;
export const NOTSET = 0;

/** What `exception` and its likes take besides the message's arguments. */
export interface LogOptions {
  /** The exception whose traceback is printed under the message. */
  exc_info?: unknown;
}

/** What an interpreter knows of logging. */
interface State {
  readonly loggers: Map<string, Logger>;
  readonly root: Logger;
  /** The format of the root's handler; null: there is none. */
  format: string | null;
}

const LEVELS: ReadonlyMap<string, number> = new Map(
  Object.entries({ CRITICAL, FATAL: CRITICAL, ERROR, WARNING, WARN: WARNING, INFO, DEBUG, NOTSET }),
);
const BASIC_FORMAT = "%(levelname)s:%(name)s:%(message)s";

export class Logger {
  readonly name: string;
  #level = NOTSET;

  constructor(name: string) {
    this.name = name;
  }

  /** Its own level; 0: that of the next logger above it that has one. */
  get level(): number {
    return this.#level;
  }

  /** @throws ValueError for a name that is no level */
  setLevel(level: number | string): void {
    this.#level = levelOf(level);
  }

  /** The least level that it writes. */
  getEffectiveLevel(): number {
    if (this.#level !== NOTSET) return this.#level;
    const { loggers, root } = state();
    for (let { name } = this; name.includes(".");) {
      name = name.slice(0, name.lastIndexOf("."));
      const above = loggers.get(name)?.level ?? NOTSET;
      if (above !== NOTSET) return above;
    }
    return root.level;
  }

  isEnabledFor(level: number): boolean {
    return level >= this.getEffectiveLevel();
  }

  *debug(msg: unknown, ...args: unknown[]): Sim<void> {
    yield* this.log(DEBUG, msg, ...args);
  }
  *info(msg: unknown, ...args: unknown[]): Sim<void> {
    yield* this.log(INFO, msg, ...args);
  }
  *warning(msg: unknown, ...args: unknown[]): Sim<void> {
    yield* this.log(WARNING, msg, ...args);
  }
  *error(msg: unknown, ...args: unknown[]): Sim<void> {
    yield* this.log(ERROR, msg, ...args);
  }
  *critical(msg: unknown, ...args: unknown[]): Sim<void> {
    yield* this.log(CRITICAL, msg, ...args);
  }

  /** An error with a traceback: of `exc_info`, since nothing here knows which exception is being handled. */
  *exception(msg: unknown, ...args: unknown[]): Sim<void> {
    yield* this.log(ERROR, msg, ...args, ...(optionsIn(args) === null ? [{ exc_info: null }] : []));
  }

  /** Writes `msg % args` if `level` is high enough. @param args at last perhaps `{ exc_info }` */
  *log(level: number, msg: unknown, ...args: unknown[]): Sim<void> {
    if (!this.isEnabledFor(level)) return;
    const options = optionsIn(args);
    const thread = currentThread();
    const { world } = thread.interpreter;
    const { format } = state();
    // Without a handler there is the last resort, which writes warnings as they are.
    if (format === null && level < WARNING) return;
    const message = formatted(String(msg), options === null ? args : args.slice(0, -1));
    const fields: Record<string, unknown> = { message, name: this.name, levelname: nameOf(level), levelno: level, threadName: thread.name };
    const line = (format ?? "%(message)s").replaceAll(/%\((\w+)\)-?\d*[sd]/g, (_, key: string) => String(fields[key] ?? ""));
    const trace = options === null ? "" : options.exc_info == null ? "NoneType: None\n" : (world.traceback?.(options.exc_info) ?? "");
    if (world.comparesOutput) yield visible("print", thread.interpreter);
    world.write("stderr", `${line}\n${trace}`, thread);
  }
}

function state(): State {
  const { modules } = currentThread().interpreter;
  let known = modules.get("logging") as State | undefined;
  if (known === undefined) {
    known = { loggers: new Map(), root: new Logger("root"), format: null };
    known.root.setLevel(WARNING);
    modules.set("logging", known);
  }
  return known;
}

function levelOf(level: number | string): number {
  if (typeof level === "number") return level;
  const known = LEVELS.get(level);
  if (known === undefined) throw new ValueError(`Unknown level: '${level}'`);
  return known;
}

function nameOf(level: number): string {
  for (const [name, number] of LEVELS) if (number === level) return name;
  return `Level ${level}`;
}

function optionsIn(args: readonly unknown[]): LogOptions | null {
  const last = args.at(-1);
  return typeof last === "object" && last !== null && Object.keys(last).join() === "exc_info" ? last : null;
}

/** `msg % args` for %s, %r, %d and %f. */
function formatted(msg: string, args: readonly unknown[]): string {
  if (args.length === 0) return msg;
  let next = 0;
  return msg.replaceAll(
    /%(?:(%)|[-0-9]*(?:\.(\d+))?([srdf]))/g,
    (_, percent: string | undefined, digits: string | undefined, kind: string) => {
      if (percent !== undefined) return "%";
      const value = args[next++];
      if (kind === "f") return Number(value).toFixed(digits === undefined ? 6 : Number(digits));
      if (kind === "d") return String(Math.trunc(Number(value)));
      return kind === "r" && typeof value === "string" ? `'${value}'` : String(value);
    },
  );
}

/** The logger of that name, always the same one; without a name, the root. */
export function getLogger(name: string | null = null): Logger {
  const { loggers, root } = state();
  if (name === null || name === "" || (name === "root" && isAtLeast(currentThread().interpreter.python, "3.9"))) return root;
  let logger = loggers.get(name);
  if (logger === undefined) loggers.set(name, (logger = new Logger(name)));
  return logger;
}

/** How `basicConfig` sets up the root. */
export interface BasicOptions {
  level?: number | string;
  format?: string;
  /** Do it although it has been done before (Python 3.8). */
  force?: boolean;
}

/** Gives the root its handler, if it has none. */
export function basicConfig(options: BasicOptions = {}): void {
  const own = state();
  if (own.format !== null && options.force !== true) return;
  own.format = options.format ?? BASIC_FORMAT;
  if (options.level !== undefined) own.root.setLevel(options.level);
}

/** Logs with the root, which gets its handler if it has none. */
export function* debug(msg: unknown, ...args: unknown[]): Sim<void> {
  yield* log(DEBUG, msg, ...args);
}
export function* info(msg: unknown, ...args: unknown[]): Sim<void> {
  yield* log(INFO, msg, ...args);
}
export function* warning(msg: unknown, ...args: unknown[]): Sim<void> {
  yield* log(WARNING, msg, ...args);
}
export function* error(msg: unknown, ...args: unknown[]): Sim<void> {
  yield* log(ERROR, msg, ...args);
}
export function* critical(msg: unknown, ...args: unknown[]): Sim<void> {
  yield* log(CRITICAL, msg, ...args);
}
export function* exception(msg: unknown, ...args: unknown[]): Sim<void> {
  basicConfig();
  yield* state().root.exception(msg, ...args);
}
export function* log(level: number, msg: unknown, ...args: unknown[]): Sim<void> {
  basicConfig();
  yield* state().root.log(level, msg, ...args);
}

/** The name of a level, or the level of a name. */
export function getLevelName(level: number | string): string | number {
  return typeof level === "number" ? nameOf(level) : (LEVELS.get(level) ?? `Level ${level}`);
}

export const signatures: Signatures = {
  getLogger: ["name?"],
};
