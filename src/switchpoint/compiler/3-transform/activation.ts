/**
 * What phase 3 knows about one emitted generator function: its temporaries, and how `this`, `arguments`, `new.target`,
 * `super` and the learner's own `yield` are spelled inside it.
 *
 * An arrow function has none of these of its own. There are no generator arrows, so arrows become generator functions too,
 * and say `$this3` for a variable in which the enclosing function has kept its `this`.
 */

/** What kind of function: decides what `this` means. "thunk": a field initialiser or static block. */
export type ActivationKind = "module" | "function" | "arrow" | "thunk" | "generator";

/** One emitted generator function. */
export class Activation {
  readonly kind: ActivationKind;
  readonly parent: Activation | null;
  readonly id: number;
  /** Kept for arrow functions inside: `this`, `arguments`. */
  keepsThis = false;
  keepsArguments = false;
  /** It says `$this3` for its own `this` too: the form that runs at one go gets it as its first argument. */
  readonly namesThis: boolean;
  /** `new.target` is mentioned. */
  usesTarget = false;
  /** In a constructor of a derived class `this` is a variable that super() sets. */
  readonly derived: boolean;
  /** The constructor of a base class: gives `this` back. */
  readonly constructs: boolean;
  /** How to reach the object whose prototype is `super`; null where super is not allowed. */
  readonly home: string | null;
  /** The learner's own generator: the name of the mark that its yields carry. */
  readonly mark: string | null;
  /** It calls something, and so must know how deep it is. */
  calls = false;
  /** Array patterns so far whose iterators may have to be closed by an exception (visitors/open-patterns.ts). */
  patterns = 0;
  #temps = 0;
  readonly #free: number[] = [];
  #next = 0;

  constructor(
    kind: ActivationKind,
    parent: Activation | null,
    options: { derived?: boolean; constructs?: boolean; home?: string | null; mark?: string | null; namesThis?: boolean } = {},
  ) {
    this.kind = kind;
    this.parent = parent;
    let root: Activation = this;
    while (root.parent !== null) root = root.parent;
    this.id = root.#next++;
    this.derived = options.derived ?? false;
    this.constructs = options.constructs ?? false;
    this.home = options.home ?? null;
    this.mark = options.mark ?? null;
    this.namesThis = options.namesThis ?? false;
  }

  /** The activation whose `this`, `arguments`, `new.target` and `super` hold here. */
  get owner(): Activation {
    let activation: Activation = this;
    while ((activation.kind === "arrow" || activation.kind === "generator") && activation.parent !== null) activation = activation.parent;
    return activation;
  }

  /** A number of a temporary that is not in use. */
  takeTemp(): number {
    return this.#free.pop() ?? ++this.#temps;
  }

  freeTemp(number: number): void {
    this.#free.push(number);
  }

  /** The declaration of all temporaries; "" if there are none. */
  temps(prefix: string): string {
    const names = Array.from({ length: this.#temps }, (_, index) => prefix + (index + 1));
    if (this.patterns > 0) names.push(`${this.openPatterns(prefix)} = null`);
    return names.length === 0 ? "" : `let ${names.join(", ")}; `;
  }

  /** The variable that holds the innermost iterator of an unfinished array pattern. */
  openPatterns(prefix: string): string {
    return `${prefix}o${this.id}`;
  }
}
