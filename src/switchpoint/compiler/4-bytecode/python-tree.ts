/**
 * The part of Python's syntax tree that programs of the course need: what a Python programmer would have written for the
 * learner's TypeScript. Named after the classes of Python's `ast` module.
 *
 * Left to others: how TypeScript becomes this (translate.ts), how this becomes instructions (emit-*.ts).
 */

/** How a name is looked up. "name": in the module's or a class's own body, by dictionary. */
export type Access = "name" | "global" | "fast" | "deref";

export interface Name {
  readonly kind: "Name";
  readonly id: string;
  readonly access: Access;
  /** It was imported: from 3.12 on, what is called on it is loaded as an attribute, not as a method. */
  readonly imported: boolean;
  readonly line: number;
}

export type Comparison = "<" | "<=" | "==" | "!=" | ">" | ">=" | "in" | "not in" | "is" | "is not";
export type Operator = "+" | "-" | "*" | "/" | "%" | "**" | "<<" | ">>" | "&" | "|" | "^";

export interface FunctionNode {
  readonly kind: "Function";
  /** "<lambda>" for an arrow function whose body is an expression. */
  readonly name: string;
  readonly qualifiedName: string;
  readonly params: readonly string[];
  readonly vararg: string | null;
  readonly defaults: readonly Expression[];
  readonly body: readonly Statement[];
  readonly cells: readonly string[];
  readonly free: readonly string[];
  readonly generator: boolean;
  readonly line: number;
  /** Where its node stands in the source; -1 for what the source does not write out. */
  readonly start: number;
}

export interface ClassNode {
  readonly kind: "Class";
  readonly name: string;
  readonly qualifiedName: string;
  readonly bases: readonly Expression[];
  readonly body: readonly Statement[];
  readonly free: readonly string[];
  readonly line: number;
  /** Where its node stands in the source. */
  readonly start: number;
}

export type Expression =
  | Name
  | FunctionNode
  | { readonly kind: "Constant"; readonly repr: string; readonly line: number }
  | { readonly kind: "Binary"; readonly op: Operator; readonly left: Expression; readonly right: Expression; readonly line: number }
  | { readonly kind: "Compare"; readonly op: Comparison; readonly left: Expression; readonly right: Expression; readonly line: number }
  | { readonly kind: "Unary"; readonly op: "not" | "-" | "+" | "~"; readonly operand: Expression; readonly line: number }
  | { readonly kind: "Bool"; readonly op: "and" | "or" | "??"; readonly values: readonly Expression[]; readonly line: number }
  | { readonly kind: "IfExp"; readonly test: Expression; readonly body: Expression; readonly orelse: Expression; readonly line: number }
  | { readonly kind: "Attribute"; readonly value: Expression; readonly attr: string; readonly line: number }
  | { readonly kind: "Subscript"; readonly value: Expression; readonly index: Expression; readonly line: number }
  | CallNode
  | { readonly kind: "List"; readonly elements: readonly Expression[]; readonly line: number }
  | { readonly kind: "Tuple"; readonly elements: readonly Expression[]; readonly line: number }
  | { readonly kind: "Dict"; readonly keys: readonly Expression[]; readonly values: readonly Expression[]; readonly line: number }
  | { readonly kind: "Format"; readonly parts: readonly (string | Expression)[]; readonly line: number }
  | { readonly kind: "Named"; readonly target: Name; readonly value: Expression; readonly line: number }
  | { readonly kind: "Yield"; readonly value: Expression | null; readonly line: number }
  /** TypeScript's `x++` whose old value is used: Python has no expression for it. */
  | { readonly kind: "PostUpdate"; readonly target: Name; readonly op: "+" | "-"; readonly line: number }
  | NoteNode;

/**
 * What a call calls, as far as the source tells: the program's own function, a class of its with an `__init__`, something for
 * which 3.11 and later have an instruction of its own (len, list.append, isinstance), or anything else.
 */
export type Called = "python" | "class" | "specialised" | "c";

export interface CallNode {
  readonly kind: "Call";
  readonly callee: Expression;
  readonly args: readonly Expression[];
  readonly keywords: readonly { readonly name: string; readonly value: Expression }[];
  readonly calls: Called;
  readonly line: number;
}

/** Something that has no counterpart here: one line of the listing says so. */
export interface NoteNode {
  readonly kind: "Note";
  readonly text: string;
  readonly line: number;
}

export type Target = Extract<Expression, { kind: "Name" | "Attribute" | "Subscript" | "Tuple" }>;

export type Statement =
  | { readonly kind: "Expr"; readonly value: Expression; readonly line: number }
  | { readonly kind: "Assign"; readonly targets: readonly Target[]; readonly value: Expression; readonly line: number }
  | { readonly kind: "AugAssign"; readonly target: Target; readonly op: Operator; readonly value: Expression; readonly line: number }
  | { readonly kind: "Delete"; readonly target: Target; readonly line: number }
  | {
      readonly kind: "If";
      readonly test: Expression;
      readonly body: readonly Statement[];
      readonly orelse: readonly Statement[];
      readonly line: number;
    }
  /** `update` is what TypeScript's `for (;;)` does at the end of each round, `continue` included; Python has it at the end of the body. */
  | {
      readonly kind: "While";
      readonly test: Expression | null;
      readonly body: readonly Statement[];
      readonly update: readonly Statement[];
      readonly line: number;
    }
  | { readonly kind: "DoWhile"; readonly test: Expression; readonly body: readonly Statement[]; readonly line: number }
  | { readonly kind: "For"; readonly target: Target; readonly iter: Expression; readonly body: readonly Statement[]; readonly line: number }
  | {
      readonly kind: "With";
      readonly context: Expression;
      readonly target: Target | null;
      readonly body: readonly Statement[];
      readonly line: number;
    }
  | {
      readonly kind: "Try";
      readonly body: readonly Statement[];
      readonly handler: { readonly name: Name | null; readonly body: readonly Statement[]; readonly line: number } | null;
      readonly final: readonly Statement[];
      readonly line: number;
    }
  | { readonly kind: "Return"; readonly value: Expression | null; readonly line: number }
  | { readonly kind: "Raise"; readonly value: Expression; readonly line: number }
  | { readonly kind: "Break" | "Continue"; readonly line: number }
  | { readonly kind: "FunctionDef"; readonly target: Name; readonly node: FunctionNode; readonly line: number }
  | { readonly kind: "ClassDef"; readonly target: Name; readonly node: ClassNode; readonly line: number }
  | {
      readonly kind: "ImportFrom";
      readonly module: string;
      readonly names: readonly { readonly name: string; readonly target: Name }[];
      readonly line: number;
    }
  | { readonly kind: "Import"; readonly module: string; readonly target: Name; readonly line: number };
