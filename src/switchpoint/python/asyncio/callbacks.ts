/**
 * What an event loop calls: functions of the program, and the library's own. Handles and futures keep them in one form.
 *
 * Source: CPython 3.13, Lib/asyncio/format_helpers.py (how a callback is written).
 */
import type { Sim } from "../../machine/traps.ts";
import { callFunction } from "../callable.ts";

/** Something that the loop can call. */
export interface Callback {
  /** The program's function, by which a callback is removed; null for the library's own. */
  readonly face: Function | null;
  /** As messages write it. */
  readonly name: string;
  /** The task whose step this is: messages show it instead. */
  readonly task: object | null;
  /** It runs the program's code, which may use context variables. */
  readonly contextual: boolean;
  /** It announces what it does itself, or does nothing that others could notice. */
  readonly announced?: boolean;
  /** It does nothing but this, to futures and tasks of the loop and to its timers. */
  readonly quick?: (...args: any[]) => void;
  invoke(...args: unknown[]): Sim<unknown>;
}

/** A function of the program, or a method of the library that the program names. */
export function programCallback(face: Function): Callback {
  return {
    face,
    name: `${face.name === "" ? "<lambda>" : face.name}()`,
    task: null,
    contextual: true,
    invoke: (...args) => callFunction(face, undefined, args),
  };
}

/** A function of the library that never blocks and runs no code of the program. */
export function libraryCallback(name: string, action: (...args: any[]) => void): Callback {
  return {
    face: null,
    name: `${name}()`,
    task: null,
    contextual: false,
    quick: action,
    // eslint-disable-next-line require-yield
    *invoke(...args) {
      action(...args);
    },
  };
}

/** The same for one that may block, or runs code of the program in its own way. */
export function blockingCallback(name: string, invoke: () => Sim<void>): Callback {
  return { face: null, name: `${name}()`, task: null, contextual: false, invoke };
}
