/**
 * What the compiler hands on: JavaScript text, and the table of its scheduling points. Plain data.
 */

/**
 * One abstract instruction, as CPython's compiler would emit it for the learner's expression; its cost, whether it counts
 * as a tick, and whether a switch may follow it depend on the version and stand in gil/instructions.ts.
 * See PYTHON.md section I for the mapping from TypeScript.
 */
export type Instruction =
  | "load_const"
  | "load_fast"
  | "store_fast"
  | "load_global"
  | "store_global"
  | "load_deref"
  | "store_deref"
  | "load_attr"
  | "store_attr"
  | "load_subscr"
  | "store_subscr"
  | "unary"
  | "binary"
  | "inplace"
  | "compare"
  | "branch" // conditional jump, not taken
  | "branch_taken" // conditional jump forward, taken
  | "branch_back" // conditional jump backward, taken: the bottom of a while loop, after its test
  | "jump_forward"
  | "jump_back" // the unconditional jump at the end of a loop body
  | "jump_to_test" // the same of a while loop with a test; from 3.10 on the test stands at the bottom, and nothing jumps to it
  | "for_iter"
  | "get_iter"
  | "call_python" // call of one of the program's own functions
  | "call_class" // call of a class of the program that has an __init__
  | "call_c" // call of anything else; a check may follow its return
  | "call_specialised" // len(x), x.append(y), isinstance(x, y): from 3.11 on they have instructions of their own, without a check
  | "resume" // function entry
  | "return"
  | "build"
  | "pop"
  | "make_function"
  | "setup_finally"
  | "setup_with"
  | "raise"
  | "yield"
  | "import";

/** What kind of scheduling point a site is. */
export type SiteKind =
  | "entry" // start of a function
  | "loop" // back-edge
  | "jump" // another jump at which a version may look
  | "read" // of a variable that another thread can see
  | "write"
  | "get" // property or element
  | "set"
  | "delete"
  | "call"
  | "cost"; // no point: only charges its instructions (a branch without points)

/** One scheduling point, or charge, in the emitted code; its index in `Compiled.sites` is the number in the code. */
export interface Site {
  readonly kind: SiteKind;
  /** The variable, property or function, as the learner wrote it; "" where there is none (computed). */
  readonly name: string;
  /** For `new`: the variable or property that the object is bound to, as far as the source tells. */
  readonly binding?: string;
  /** Of the expression; both count from 1. */
  readonly line: number;
  readonly column: number;
  /** Instructions executed since the previous site on every path that leads here, in order. */
  readonly instructions: readonly Instruction[];
  /** What is executed right after them, where a check is put off because of it. */
  readonly next?: Instruction;
  /** The call is `lock.held()` in a `using`: Python's `with lock`, which calls nothing. */
  readonly enters?: true;
  /** A round of a loop that assigns no variable of its own activation begins here, or ends and the next begins. */
  readonly round?: "begins" | "ends";
}

/** Code that runs at one go if the budget covers all that it may charge. */
export interface Block {
  /** The sites that it charges. */
  readonly sites: readonly number[];
  /** Those of them at which one of the program's getters or setters could be met. */
  readonly asks: readonly number[];
}

/** Where emitted text came from: sorted by emitted line and column (from 1). */
export interface Mapping {
  readonly line: number;
  readonly column: number;
  readonly sourceLine: number;
  readonly sourceColumn: number;
}

/** One module, compiled. */
export interface Compiled {
  /** As given: used in stack traces and messages. */
  readonly file: string;
  /**
   * A JavaScript function expression, `(function ($) { … })`, in strict mode, that takes the hooks (runtime/hooks.ts)
   * and returns a generator function: the module's body. Closed: it names no variable but `$` and the intrinsics.
   */
  readonly code: string;
  readonly sites: readonly Site[];
  readonly blocks: readonly Block[];
  /** Rows of sites that are charged together. */
  readonly sums: readonly (readonly number[])[];
  readonly mappings: readonly Mapping[];
  /** Module specifiers, in source order, each once. */
  readonly imports: readonly { readonly specifier: string; readonly line: number; readonly column: number }[];
  readonly exports: readonly string[];
  /** Each name that is imported, or passed on, as a value; "default" included. For the linker's messages. */
  readonly links: readonly { readonly specifier: string; readonly name: string; readonly line: number; readonly column: number }[];
  /** Exports that are another module's: `imported` is the name there, "*" its namespace, null everything it exports. */
  readonly passedOn: readonly { readonly from: string; readonly imported: string | null; readonly exported: string }[];
  /** Where the program may ask for listings of its functions (the module `dis`): all of them, by release ("3.12"). */
  readonly listings?: Readonly<Record<string, readonly ListedUnit[]>>;
}

/** One instruction of a listing. */
export interface ListedInstruction {
  /** In bytes from the start of its function. */
  readonly offset: number;
  /** CPython's name; "<not listed>" where something stands for which this listing has no instructions, which `argrepr` names. */
  readonly opcode: string;
  /** The number in the instruction, null if it takes none. */
  readonly arg: number | null;
  /** What the number means: a name, a constant, "to 12". */
  readonly argrepr: string;
  /** In the TypeScript source, from 1. */
  readonly line: number;
  /** Python 2: it takes one off the ticker. */
  readonly tick: boolean;
  /** The interpreter looks right after it whether another thread wants to run; after a conditional jump only if it is taken. */
  readonly switch: boolean;
}

/** One function, class body or module. */
export interface ListedFunction {
  readonly name: string;
  readonly line: number;
  readonly instructions: readonly ListedInstruction[];
}

/** A function or class body, with its place among the others of its module; outer before inner, in source order. */
export interface ListedUnit {
  /** Where its node stands in the source; -1 for what the source does not write out. */
  readonly start: number;
  /** How many functions and classes are around it. */
  readonly depth: number;
  readonly isClass: boolean;
  readonly listing: ListedFunction;
}

/** A fault in the learner's source. `code` names the entry of compiler/errors.ts. */
export interface Diagnostic {
  readonly code: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** What is wrong. */
  readonly message: string;
  /** What to do about it; "" if the message says it. */
  readonly remedy: string;
}
