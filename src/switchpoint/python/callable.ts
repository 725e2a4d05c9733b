/**
 * How simulated code calls functions. A function of the simulation has two faces: the ordinary function that everybody
 * sees, and behind it the generator function that runs it preemptibly. The link is a private field, which no program can
 * read, forge or enumerate.
 *
 * Left to others: runtime/calls.ts decides how natives with callbacks run; the compiler emits the tagging.
 */
import type { Sim } from "../machine/traps.ts";

/** The preemptible face of a function: called with `this` and arguments, it yields traps. */
export type Body = (this: any, ...args: any[]) => Sim<any>;

/** Parameter names of a library function, for keyword arguments; `required` positionals come first. */
export interface Signature {
  readonly names: readonly string[];
  readonly required: number;
}

/** A function that gets its `this` as its first argument. */
export type Run = (self: unknown, ...args: any[]) => unknown;

/** The form of a function of the program that runs at one go (its `this` is its first argument), if the budget is at least `needs[block]`. */
export interface OneGo {
  readonly run: Run;
  readonly needs: Float64Array;
  readonly block: number;
}

/** Counts the calls in progress; compiled functions count on from what they find there (runtime/hooks.ts). */
export interface CallCounter {
  depth: number;
}

/** A "class" whose constructor returns its argument: lets us install a private field on any function. */
const Same = function (this: unknown, target: object) {
  return target;
} as unknown as new (target: object) => object;

class Tag extends Same {
  #body: Body;
  #signature: Signature | null;
  #counter: CallCounter | null;
  #run: Run | undefined;
  #needs: Float64Array | undefined;
  #block: number;
  constructor(target: object, body: Body, signature: Signature | null, counter: CallCounter | null, oneGo?: OneGo) {
    super(target);
    this.#body = body;
    this.#signature = signature;
    this.#counter = counter;
    this.#run = oneGo?.run;
    this.#needs = oneGo?.needs;
    this.#block = oneGo?.block ?? 0;
  }
  static runAtOneGo(target: object, left: number): Run | undefined {
    if (!(#run in target)) return undefined;
    const needs = (target as Tag).#needs;
    return needs !== undefined && left >= needs[(target as Tag).#block]! ? (target as Tag).#run : undefined;
  }
  static programBodyOf(target: object): Body | undefined {
    return #body in target && (target as Tag).#counter !== null ? (target as Tag).#body : undefined;
  }
  static counterOf(target: object): CallCounter | null {
    return #body in target ? (target as Tag).#counter : null;
  }
  static bodyOf(target: object): Body | undefined {
    return #body in target ? (target as Tag).#body : undefined;
  }
  static signatureOf(target: object): Signature | null {
    return #signature in target ? (target as Tag).#signature : null;
  }
}

/** Gives `face` the preemptible `body`; once only. A library's generator method is its own body. Returns `face`. */
export function tag<F extends Function>(face: F, body: Body, signature: Signature | null = null): F {
  new Tag(face, body, signature, null);
  return face;
}

/** The same for a function of the program, as opposed to the library's. */
export function tagProgram<F extends Function>(face: F, body: Body, counter: CallCounter, oneGo?: OneGo): F {
  new Tag(face, body, null, counter, oneGo);
  return face;
}

/** The body of a function of the program; undefined for the library's, and for ordinary functions. */
export function programBodyOf(face: unknown): Body | undefined {
  return typeof face === "function" ? Tag.programBodyOf(face) : undefined;
}

/** The form of a function of the program that runs at one go, if a budget of `left` covers it. */
export function runAtOneGo(face: unknown, left: number): Run | undefined {
  return typeof face === "function" ? Tag.runAtOneGo(face, left) : undefined;
}

/** The preemptible body of a function, or undefined if it is an ordinary one. */
export function bodyOf(face: unknown): Body | undefined {
  return typeof face === "function" ? Tag.bodyOf(face) : undefined;
}

/** The keyword signature of a library function, or null. */
export function signatureOf(face: Function): Signature | null {
  return Tag.signatureOf(face);
}

/** Calls any function from library code: preemptibly if it has a body, else at once. */
export function callFunction(face: Function, self: unknown, args: readonly unknown[]): Sim<unknown> {
  const body = bodyOf(face);
  if (body === undefined) return callAtOnce(face, self, args);
  const counter = Tag.counterOf(face);
  return counter === null ? (body.apply(self, args as unknown[]) as Sim<unknown>) : callCounted(body, counter, self, args);
}

// eslint-disable-next-line require-yield
function* callAtOnce(face: Function, self: unknown, args: readonly unknown[]): Sim<unknown> {
  return Reflect.apply(face, self, args as unknown[]);
}

function* callCounted(body: Body, counter: CallCounter, self: unknown, args: readonly unknown[]): Sim<unknown> {
  const { depth } = counter;
  try {
    return yield* body.apply(self, args as unknown[]);
  } finally {
    counter.depth = depth;
  }
}
