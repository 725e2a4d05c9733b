/**
 * contextvars.ContextVar, Context and Token: variables whose value depends on the context that the thread is in. Each thread
 * begins in an empty context of its own; `Context.run` enters another for the length of a call; asyncio runs every task in a
 * copy of its creator's.
 *
 * The library itself uses `currentContext`, `copyOf` and `run`; the module that programs import is contextvars.ts.
 * Source: CPython 3.13, Python/context.c (PyContext_Enter, PyContext_Exit, contextvar_set, PyContextVar_Reset).
 */
import type { Sim } from "../../machine/traps.ts";
import { LookupError, RuntimeError, ValueError } from "../builtins.ts";
import { callFunction } from "../callable.ts";
import { currentThread, visible, type PyThread } from "../interpreter.ts";

type Values = Map<ContextVar<unknown>, unknown>;

// What this file alone may do with a context and a token.
let valuesOf: (context: Context) => Values;
let twin: (context: Context) => Context;
let enterIn: (context: Context, thread: PyThread) => void;
let leaveIn: (context: Context, thread: PyThread) => void;
let redeem: (token: Token<any>, variable: ContextVar<any>, context: Context) => unknown;

/** The values of all context variables. */
export class Context {
  #values: Values = new Map();
  /** What the thread goes back to when it leaves; undefined: nobody is in here. */
  #previous: Context | null | undefined = undefined;

  /**
   * Calls `callable` in this context: what it sets stays here.
   * @throws RuntimeError if somebody is in it already
   */
  *run<A extends unknown[], R>(callable: (...args: A) => R, ...args: A): Sim<R> {
    yield visible("enter", this);
    enter(this);
    try {
      return (yield* callFunction(callable, undefined, args)) as R;
    } finally {
      yield visible("leave", this);
      leave(this);
    }
  }

  /** A copy; changes to one are not seen in the other. */
  *copy(): Sim<Context> {
    yield visible("copy", this, { write: false });
    return copyOf(this);
  }

  /** The value of a variable in this context; `fallback` if it has none. */
  *get<T, D = null>(variable: ContextVar<T>, fallback: D = null as D): Sim<T | D> {
    yield visible("look at", this, { write: false });
    return this.#values.has(variable as ContextVar<unknown>) ? (this.#values.get(variable as ContextVar<unknown>) as T) : fallback;
  }

  /** True if the variable has a value in this context (Python's `var in context`). */
  *has(variable: ContextVar<any>): Sim<boolean> {
    yield visible("look at", this, { write: false });
    return this.#values.has(variable);
  }

  /** The variables that have a value, each with its value. */
  *items(): Sim<[ContextVar<unknown>, unknown][]> {
    yield visible("look at", this, { write: false });
    return [...this.#values];
  }

  static {
    valuesOf = (context) => context.#values;
    twin = (context) => {
      const made = new Context();
      made.#values = new Map(context.#values);
      return made;
    };
    enterIn = (context, thread) => {
      if (context.#previous !== undefined) throw new RuntimeError("cannot enter context: <Context object> is already entered");
      context.#previous = thread.context as Context | null;
      thread.context = context;
    };
    leaveIn = (context, thread) => {
      if (context.#previous === undefined) throw new RuntimeError("cannot exit context: <Context object> has not been entered");
      if (thread.context !== context) throw new RuntimeError("cannot exit context: thread state references a different context object");
      thread.context = context.#previous;
      context.#previous = undefined;
    };
  }
}

/** The context that the running thread is in. */
export function currentContext(): Context {
  const thread = currentThread();
  return (thread.context ??= new Context()) as Context;
}

/** A copy of a context, at once. */
export function copyOf(context: Context): Context {
  return twin(context);
}

/**
 * The running thread enters a context; `leave` takes it back to where it was. For the library's own use; programs `run`.
 * @throws RuntimeError if somebody is in it already
 */
export function enter(context: Context): void {
  currentContext();
  enterIn(context, currentThread());
}

/**
 * The running thread leaves the context that it has entered last.
 * @throws RuntimeError if that is another
 */
export function leave(context: Context): void {
  leaveIn(context, currentThread());
}

/** Stands for a missing value: a variable that had none before a token was made. */
const MISSING: unique symbol = Symbol("Token.MISSING");

/** Undoes one `set`. */
export class Token<T> {
  static readonly MISSING: unknown = MISSING;
  readonly #var: ContextVar<T>;
  readonly #old: unknown;
  readonly #context: Context;
  #used = false;

  constructor(key: unknown, variable: ContextVar<T>, old: unknown, context: Context) {
    if (key !== MISSING) throw new RuntimeError("Tokens can only be created by ContextVars");
    this.#var = variable;
    this.#old = old;
    this.#context = context;
  }

  /** The variable that was set. */
  get var(): ContextVar<T> {
    return this.#var;
  }

  /** What it was before; Token.MISSING if it had no value. */
  get old_value(): unknown {
    return this.#old;
  }

  toString(): string {
    return `<Token${this.#used ? " used" : ""} var=${String(this.#var)}>`;
  }

  static {
    redeem = (token, variable, context) => {
      if (token.#used) throw new RuntimeError(`${String(token)} has already been used once`);
      if (token.#var !== variable) throw new ValueError(`${String(token)} was created by a different ContextVar`);
      if (token.#context !== context) throw new ValueError(`${String(token)} was created in a different Context`);
      token.#used = true;
      return token.#old;
    };
  }
}

/** A variable that has a value in each context. */
export class ContextVar<T> {
  readonly #name: string;
  readonly #default: { readonly value: T } | null;

  /**
   * @param options `default`: what `get` gives where no value has been set
   * @throws TypeError if the name is not text
   */
  constructor(name: string, options: { default?: T } = {}) {
    if (typeof name !== "string") throw new TypeError("context variable name must be a str");
    this.#name = name;
    this.#default = "default" in options ? { value: options.default as T } : null;
  }

  get name(): string {
    return this.#name;
  }

  /**
   * The value in the current context; else `fallback`, if one is given; else the variable's default.
   * @throws LookupError if there is none of these
   */
  *get(...fallback: [] | [T]): Sim<T> {
    const context = currentContext();
    yield visible("look at", context, { write: false });
    const values = valuesOf(context);
    if (values.has(this as ContextVar<unknown>)) return values.get(this as ContextVar<unknown>) as T;
    if (fallback.length === 1) return fallback[0];
    if (this.#default === null) throw new LookupError(this);
    return this.#default.value;
  }

  /** Sets the value in the current context. The token brings back the old one. */
  *set(value: T): Sim<Token<T>> {
    const context = currentContext();
    yield visible("set", context);
    const values = valuesOf(context);
    const old = values.has(this as ContextVar<unknown>) ? values.get(this as ContextVar<unknown>) : MISSING;
    values.set(this as ContextVar<unknown>, value);
    return new Token<T>(MISSING, this, old, context);
  }

  /**
   * Brings back the value from before the `set` that gave the token.
   * @throws RuntimeError if the token has been used
   * @throws ValueError if it is of another variable, or was made in another context
   */
  *reset(token: Token<T>): Sim<void> {
    const context = currentContext();
    yield visible("reset", context);
    if (!(token instanceof Token)) throw new TypeError(`expected an instance of Token, got ${String(token)}`);
    const old = redeem(token, this, context);
    if (old === MISSING) valuesOf(context).delete(this as ContextVar<unknown>);
    else valuesOf(context).set(this as ContextVar<unknown>, old);
  }

  toString(): string {
    const fallback = this.#default === null ? "" : ` default=${String(this.#default.value)}`;
    return `<ContextVar name='${this.#name}'${fallback}>`;
  }
}
