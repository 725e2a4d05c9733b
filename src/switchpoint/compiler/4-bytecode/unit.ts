/**
 * One code object while it is being made: its basic blocks, its tables of names and constants, and where in its blocks of
 * `try`, `with` and loops the emission stands. Source: Python/compile.c, `struct compiler_unit`.
 */
import type { Called, Expression, Statement } from "./python-tree.ts";

/** An instruction before it has an offset. Line 0: it has none of its own. */
export interface Item {
  op: string;
  arg: number | null;
  repr: string;
  line: number;
  /** Where it jumps to; for SETUP_*, where its handler is. */
  target: Block | null;
  /** Of a call: what it calls. */
  calls?: Called;
}

/** A run of instructions that is entered at its start only. */
export class Block {
  items: Item[] = [];
}

/** How trees become instructions: given to every unit, because expressions hold statements and statements expressions. */
export interface Emission {
  expression(u: Unit, e: Expression): void;
  statements(u: Unit, statements: readonly Statement[]): void;
}

/** What `return`, `break` and `continue` must leave on their way out; CPython's fblocks. */
export type Frame =
  | { readonly kind: "while"; readonly continueTo: Block; readonly exit: Block }
  | { readonly kind: "for"; readonly continueTo: Block; readonly exit: Block }
  | { readonly kind: "try"; readonly line: number }
  | { readonly kind: "finally"; readonly final: readonly Statement[]; readonly end: Block; readonly line: number }
  | { readonly kind: "final-body"; readonly line: number }
  | { readonly kind: "with"; readonly line: number }
  | { readonly kind: "handler"; readonly clear: (() => void) | null; readonly line: number };

export class Unit {
  readonly kind: "module" | "function" | "class";
  readonly name: string;
  readonly line: number;
  readonly release: number;
  readonly blocks: Block[] = [];
  readonly names: string[] = [];
  readonly consts: string[] = [];
  readonly locals: string[];
  readonly cells: readonly string[];
  readonly free: readonly string[];
  readonly frames: Frame[] = [];
  readonly #emission: Emission;
  current: Block = new Block();

  /** `release`: 207 is Python 2.7, 310 is 3.10. */
  constructor(
    kind: Unit["kind"],
    name: string,
    line: number,
    release: number,
    variables: { params: readonly string[]; cells: readonly string[]; free: readonly string[] },
    emission: Emission,
  ) {
    this.#emission = emission;
    this.kind = kind;
    this.name = name;
    this.line = line;
    this.release = release;
    this.locals = [...variables.params];
    this.cells = variables.cells;
    this.free = variables.free;
    this.blocks.push(this.current);
  }

  expression(e: Expression): void {
    this.#emission.expression(this, e);
  }

  statements(statements: readonly Statement[]): void {
    this.#emission.statements(this, statements);
  }

  /** Appends an instruction. */
  op(op: string, line: number, arg: number | null = null, repr = ""): void {
    this.current.items.push({ op, arg, repr, line, target: null });
  }

  /** Appends a jump, after which a new block begins. */
  jump(op: string, target: Block, line: number): void {
    this.current.items.push({ op, arg: null, repr: "", line, target });
    this.place(new Block());
  }

  /** Begins `block` here. */
  place(block: Block): void {
    this.blocks.push(block);
    this.current = block;
  }

  constant(repr: string, line: number): void {
    this.op("LOAD_CONST", line, indexIn(this.consts, repr), repr);
  }

  /** Ends the block with an instruction that does not go on. */
  leave(op: string, line: number, arg: number | null = null): void {
    this.op(op, line, arg);
    this.place(new Block());
  }
}

/** The place of `value` in a table, which grows where needed. */
export function indexIn(table: string[], value: string): number {
  const found = table.indexOf(value);
  return found >= 0 ? found : table.push(value) - 1;
}
