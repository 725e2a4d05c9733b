/**
 * The state of phase 3: what visitors share while they rewrite one module.
 *
 * Visitors (visitors/*.ts) turn a node into Code and are called in the order of evaluation, because on the way they collect
 * `pending`: the abstract instructions executed since the last scheduling point. A point takes what is pending; the
 * instruction of the visible operation itself then opens the next list.
 *
 * Every emitted name begins with `prefix`, which no name of the source does.
 */
import type { Block, Instruction, Site, SiteKind } from "../compiled.ts";
import { bare, isErased, type Node } from "../node.ts";
import type { SourceLines } from "../source-lines.ts";
import type { Analysis, Binding, Scope } from "../2-analyze/scopes.ts";
import type { Code } from "./code.ts";
import type { Activation } from "./activation.ts";

/** Rewrites one kind of node. */
export type Visitor = (t: Transform, node: Node, hint: Hint) => Code;

/** What a private name stands for. */
export type PrivateKind = "field" | "method" | "accessor";

/** What the place of a node asks of it. */
export interface Hint {
  /** The name that an anonymous function or class gets here; "" for none. */
  readonly name: string;
  /** Nobody uses the value. */
  readonly unused: boolean;
  /** Labels that stand directly before this statement. */
  readonly labels: readonly string[];
  /** It is a condition, and the jump that it decides is taken when it is this; null: it is a value. */
  readonly jumpsWhen: boolean | null;
  /** What the place makes of it: "with" for what `using` enters, "keywords" for the options of a call. */
  readonly as: "value" | "with" | "keywords";
}

const noHint: Hint = { name: "", unused: false, labels: [], jumpsWhen: null, as: "value" };

/** A loop around us: what `continue` does. */
export interface Loop {
  readonly labels: readonly string[];
  /** The variable that says whether the test at the bottom comes next; null where `continue` does not jump to a test. */
  readonly atBottom: string | null;
}

/** One module on its way to JavaScript. */
export class Transform {
  readonly source: SourceLines;
  readonly analysis: Analysis;
  /** The declared functions that have a plain form. */
  readonly plain: ReadonlySet<Binding>;
  readonly prefix: string;
  readonly sites: Site[] = [];
  /** What code that runs at one go may charge. */
  readonly blocks: Block[] = [];
  /** Rows of sites that are charged together. */
  readonly sums: (readonly number[])[] = [];
  /** Instructions since the last site, on the path being emitted. */
  pending: Instruction[] = [];
  /** The emitted function that we are in. */
  activation: Activation;
  /** Declarations for the module's factory, outside of its generator: library imports, globals. */
  readonly preamble: string[] = [];
  /** Names already in the preamble. */
  readonly #declared = new Map<string, string>();
  /** The private names of the classes around us, innermost last: what each is. */
  readonly privates: ReadonlyMap<string, PrivateKind>[] = [];
  /** The scopes of loops whose heads are being evaluated: their names exist, but never have a value there. */
  readonly dead = new Set<Scope>();
  /** The guards of the optional chain around us; null outside of one. */
  chain: Code[] | null = null;
  /** The variable that holds the resources of the block around us. */
  disposal = "";
  /** The loops of the function around us, innermost last. */
  readonly loops: Loop[] = [];
  /** The statement after the one being visited; null if none follows in its list. */
  following: Node | null = null;
  /** How many sites have taken what was pending. */
  taken = 0;
  /** What a function's name is preceded by in its `__qualname__`: "Bank.", "main.<locals>.". */
  qualifier = "";
  /** The module has to do with coroutines: its calls say where they stand, for the warning that one was never awaited. */
  readonly async: boolean;
  /** What follows every `super()` of the constructor around us; comma-terminated. */
  superEpilogue = "";
  /** Functions that have been asked whether they run at one go. */
  readonly oneGo = new Map<Node, boolean>();
  readonly #reserved = new Map<Node, number>();
  readonly #visitors: Readonly<Record<string, Visitor>>;
  /** `object[i]` may be a call of the library: the module may have arrays that processes share. */
  mayIndex = false;
  /** Functions and classes tell the module where they stand, because the program may ask for their listing. */
  lists = false;
  #unique = 0;

  constructor(
    source: SourceLines,
    analysis: Analysis,
    plain: ReadonlySet<Binding>,
    activation: Activation,
    visitors: Readonly<Record<string, Visitor>>,
  ) {
    this.source = source;
    this.analysis = analysis;
    this.plain = plain;
    this.activation = activation;
    this.#visitors = visitors;
    this.prefix = freePrefix(analysis.names);
    this.async = source.text.includes("async");
  }

  /** The code of a generator function or class, which is noted down if the program may ask for its listing. */
  listed(code: Code, node: Node): Code {
    return this.lists ? [`${this.prefix}m.listed(`, code, `, ${node.start})`] : code;
  }

  /** The code of an expression: never with a comma outside of parentheses. */
  expression(node: Node, hint: Partial<Hint> = noHint): Code {
    const inner = bare(node);
    return [{ at: inner.start }, this.#visit(inner, { ...noHint, ...hint })];
  }

  /** The code of a statement. */
  statement(node: Node, labels: readonly string[] = []): Code {
    return [{ at: node.start }, this.#visit(node, { ...noHint, labels })];
  }

  #visit(node: Node, hint: Hint): Code {
    const visitor = this.#visitors[node.type];
    if (visitor === undefined) throw new Error(`no visitor for ${node.type}`);
    return visitor(this, node, hint);
  }

  /** Appends executed instructions. */
  op(...instructions: Instruction[]): void {
    this.pending.push(...instructions);
  }

  /** Makes a site that charges what is pending. Returns its number. */
  site(kind: SiteKind, name: string, node: Node, instructions: readonly Instruction[] = this.#take()): number {
    const { line, column } = this.source.at(node.start);
    return this.sites.push({ kind, name, line, column, instructions: [...instructions] }) - 1;
  }

  #take(): Instruction[] {
    this.taken++;
    return this.pending.splice(0);
  }

  /** Adds to what is known about a site. */
  amend(site: number, more: Partial<Site>): void {
    this.sites[site] = { ...this.sites[site]!, ...more };
  }

  /** The point of a conditional jump that is taken, and charges what led to it. `next`: the statement where it leads. */
  jumpPoint(node: Node, next: Node | null | undefined): Code {
    this.op("branch_taken");
    const point = this.point("jump", "", node);
    if (beginsProtected(next)) this.amend(this.sites.length - 1, { next: "setup_finally" });
    return point;
  }

  /** `($.left -= cost) < 0`: charges a site; true if the driver must be asked. */
  charged(site: number): string {
    return `(${this.prefix}.left -= ${this.prefix}c[${site}]) < 0`;
  }

  /** A site's number as the hooks know it. */
  number(site: number): string {
    return `${this.prefix}b + ${site}`;
  }

  /** A point without an access, as an expression. */
  point(kind: SiteKind, name: string, node: Node, instructions?: readonly Instruction[]): Code {
    const site = this.site(kind, name, node, instructions);
    return this.asking(site, `(yield* ${this.prefix}.at(${this.number(site)}))`);
  }

  /**
   * Charges a site, and asks the driver with `ask` when the budget is gone. Code that runs at one go does not ask; but where it
   * comes by for ever (a way back, a recursion), it looks whether it has to give up.
   */
  asking(site: number, ask: string): Code {
    const { kind } = this.sites[site]!;
    const forEver = kind === "loop" || kind === "entry";
    const plain: Code = forEver ? `${this.charged(site)} && ${this.prefix}.over()` : this.charge(site, (text) => text, "0");
    return { generator: `${this.charged(site)} && ${ask}`, plain };
  }

  /** Charges a site, and asks about an access with `ask` when the budget is gone. Nobody can look while code runs at one go. */
  looking(site: number, ask: string): Code {
    return { generator: `${this.charged(site)} && ${ask}`, plain: this.charge(site, (text) => text, "0") };
  }

  /** Charges a site without asking. */
  charge(site: number, write: (text: string) => string, none: string): Code {
    return { charge: site, write: (amount) => write(`${this.prefix}.left -= ${amount}`), none };
  }

  /** The number of a block that will be filled when its code is there. */
  reserve(node: Node): number {
    const known = this.#reserved.get(node);
    if (known !== undefined) return known;
    this.#reserved.set(node, this.blocks.length);
    return this.blocks.push({ sites: [], asks: [] }) - 1;
  }

  /** A statement that charges what is pending; "" if nothing is. */
  flush(node: Node): Code {
    if (this.pending.length === 0) return "";
    return this.charge(this.site("cost", "", node), (text) => `${text}; `, "");
  }

  /** A charge of what is pending, as a comma-terminated expression; "" if nothing is. */
  cost(node: Node): Code {
    if (this.pending.length === 0) return "";
    return this.charge(this.site("cost", "", node), (text) => `${text}, `, "");
  }

  /** The expression, followed by a charge of what is pending. */
  flushed(code: Code, node: Node): Code {
    if (this.pending.length === 0) return code;
    const charge = this.charge(this.site("cost", "", node), (text) => `${text}, `, "");
    const kept = this.temp();
    this.free(kept);
    return ["(", kept, " = ", code, ", ", charge, kept, ")"];
  }

  /** A local variable of the emitted function that is ours until `free`. */
  temp(): string {
    return this.prefix + this.activation.takeTemp();
  }

  /** Gives temporaries back. */
  free(...names: string[]): void {
    for (const name of names) this.activation.freeTemp(Number(name.slice(this.prefix.length)));
  }

  /** A name that occurs nowhere else. */
  unique(stem: string): string {
    return `${this.prefix}${stem}${this.#unique++}`;
  }

  /** The name of the object that stands for a scope in visible operations. */
  scopeName(scope: Scope): string {
    return `${this.prefix}s${scope.id}`;
  }

  /** A declaration at the start of a scope's code, if the scope has shared variables. */
  scopeDeclaration(node: Node, keyword = "const"): string {
    const scope = this.analysis.scopeOf.get(node);
    return scope?.hasShared === true ? `${keyword} ${this.scopeName(scope)} = ${this.prefix}.scope(); ` : "";
  }

  /** The name of the generator function behind a function declaration. */
  bodyName(binding: Binding): string {
    return `${this.prefix}f${binding.id}_${binding.name}`;
  }

  /** Declares a constant in the module's factory, once per `key`; returns its name. */
  constant(key: string, stem: string, value: string): string {
    const known = this.#declared.get(key);
    if (known !== undefined) return known;
    const name = this.unique(stem);
    this.#declared.set(key, name);
    this.preamble.push(`${name} = ${value}`);
    return name;
  }

  /** What a private name stands for here. */
  privateKind(name: string): PrivateKind {
    for (let index = this.privates.length - 1; index >= 0; index--) {
      const kind = this.privates[index]!.get(name);
      if (kind !== undefined) return kind;
    }
    return "field";
  }

  /** The binding that an identifier means; null for a global name. */
  binding(identifier: Node): Binding | null {
    return this.analysis.bindingOf.get(identifier) ?? this.analysis.declaredBy.get(identifier) ?? null;
  }

  /** Loads (or stores) a variable: which instruction CPython would use. In the module's own code a block's variable is global too. */
  access(verb: "load" | "store", binding: Binding | null): Instruction {
    if (binding === null || binding.scope.home.kind === "module") return `${verb}_global`;
    return binding.captured ? `${verb}_deref` : `${verb}_fast`;
  }
}

/** True if the first instruction of a statement is SETUP_FINALLY. */
export function beginsProtected(node: Node | null | undefined): boolean {
  if (node?.type === "BlockStatement") return beginsProtected((node.body as Node[]).find((one) => !isErased(one)));
  return node?.type === "TryStatement";
}

function freePrefix(names: ReadonlySet<string>): string {
  let prefix = "$";
  while ([...names].some((name) => name.startsWith(prefix))) prefix += "$";
  return prefix;
}
