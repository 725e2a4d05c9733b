/**
 * Writes the learner's view of Python's modules: the same declarations as in python/ and grader/author.ts, with
 * `type Sim<T> = T` and without what is for the engine only. `npm run types:write` writes them beside this file; content/,
 * the editor in the page, and the package's `exports` use them; tests/types.test.ts says when they are stale.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import ts from "typescript";
import type { Signatures } from "../python/signatures.ts";

const folder = dirname(fileURLToPath(import.meta.url));
const packageFolder = dirname(folder);

/** Learner's module → the files that define it. A module may use the types of those before it. */
const modules: readonly (readonly [name: string, ...sources: string[]])[] = [
  ["builtins", "python/builtins.ts", "python/buffers/byte-types.ts", "python/files/open.ts"],
  ["index", "python/switchpoint.ts"],
  ["time", "python/time.ts"],
  ["threading", "python/threading/threading.ts"],
  ["queue", "python/queue/queue.ts"],
  ["sys", "python/sys.ts"],
  ["os", "python/os.ts"],
  ["signal", "python/signal/signal.ts"],
  ["socket", "python/socket/socket.ts"],
  ["select", "python/socket/select.ts"],
  ["network", "python/socket/network.ts"],
  ["contextvars", "python/contextvars/contextvars.ts"],
  ["heapq", "python/heapq/heapq-module.ts"],
  ["hashlib", "python/hashlib/hashlib.ts"],
  ["zlib", "python/zlib/zlib.ts"],
  ["bz2", "python/zlib/bz2.ts"],
  ["lzma", "python/zlib/lzma.ts"],
  ["atexit", "python/atexit.ts"],
  ["dis", "python/dis.ts"],
  ["pickle", "python/pickle/pickle.ts"],
  ["programs", "python/programs.ts"],
  ["subprocess", "python/subprocess/subprocess.ts"],
  ["connection", "python/multiprocessing/connections.ts"],
  ["shared_memory", "python/multiprocessing/shared-memories.ts"],
  ["managers", "python/multiprocessing/managers.ts"],
  ["multiprocessing", "python/multiprocessing/multiprocessing.ts"],
  ["pool", "python/multiprocessing/pools.ts"],
  ["futures", "python/concurrent/futures/futures.ts"],
  ["asyncio", "python/asyncio/asyncio.ts"],
  ["interpreters", "python/concurrent/interpreters/interpreters.ts"],
  ["_interpreters", "python/concurrent/interpreters/private-module.ts"],
  ["copy", "python/pickle/copy.ts"],
  ["mmap", "python/buffers/mmap.ts"],
  ["warnings", "python/warnings/warnings.ts"],
  ["logging", "python/logging.ts"],
  ["grade", "grader/author.ts"],
];

/** Names that the library itself keeps from programs (python/library.ts), and hooks between the library's own files. */
const internal = new Set(["attach", "bufferClasses", "signatures", "accessors", "coroutines", "EPOCH", "threadOf", "coreOf", "insideOf", "feedOf"]);
/** Members that the engine asks primitives for: machine/traps.ts (Guarded), python/blocking.ts (Waitable). */
const internalMembers = new Set(["guards", "waiters", "describe", "warn", "finalize"]);

const header = (source: string): string => `// Written by \`npm run types:write\` from src/switchpoint/${source}. Do not edit.\n`;

/** One generated file: its name, and its text. */
export interface Generated {
  readonly path: string;
  readonly text: string;
}

/** Emits declarations of everything that `roots` reach: path of the source → declaration text. */
function declarations(roots: readonly string[]): Map<string, ts.SourceFile> {
  const { config } = ts.readConfigFile(join(packageFolder, "tsconfig.json"), (path) => readFileSync(path, "utf8"));
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, packageFolder);
  const program = ts.createProgram(roots, { ...options, noEmit: false, declaration: true, emitDeclarationOnly: true, stripInternal: true });
  const emitted = new Map<string, ts.SourceFile>();
  program.emit(
    undefined,
    (_, text, __, ___, sources) => {
      const source = sources?.[0];
      if (source !== undefined) emitted.set(resolve(source.fileName), ts.createSourceFile(source.fileName, text, ts.ScriptTarget.ESNext, true));
    },
    undefined,
    true,
  );
  return emitted;
}

/** What a declaration file binds a name to: a statement of its own, or a name of another file. */
type Binding = { readonly statement: ts.Statement } | { readonly file: string; readonly name: string };

/** All top-level names of a declaration file, imports and re-exports included. */
function bindings(file: ts.SourceFile): { readonly local: Map<string, Binding>; readonly exported: Map<string, string | Binding> } {
  const local = new Map<string, Binding>();
  const exported = new Map<string, string | Binding>();
  const target = (specifier: ts.Expression): string => resolve(dirname(file.fileName), (specifier as ts.StringLiteral).text);
  for (const statement of file.statements) {
    if (ts.isImportDeclaration(statement)) {
      const named = statement.importClause?.namedBindings;
      if (named === undefined || !ts.isNamedImports(named)) continue;
      for (const { name, propertyName } of named.elements) {
        local.set(name.text, { file: target(statement.moduleSpecifier), name: (propertyName ?? name).text });
      }
    } else if (ts.isExportDeclaration(statement)) {
      if (statement.exportClause === undefined || !ts.isNamedExports(statement.exportClause)) continue;
      for (const { name, propertyName } of statement.exportClause.elements) {
        const original = (propertyName ?? name).text;
        exported.set(name.text, statement.moduleSpecifier ? { file: target(statement.moduleSpecifier), name: original } : original);
      }
    } else {
      for (const name of declaredNames(statement)) {
        local.set(name, { statement });
        if (isExported(statement)) exported.set(name, name);
      }
    }
  }
  return { local, exported };
}

function declaredNames(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.map(({ name }) => (name as ts.Identifier).text);
  const { name } = statement as ts.Statement & { name?: ts.Identifier };
  return name === undefined ? [] : [name.text];
}

function isExported(statement: ts.Statement): boolean {
  return ts.canHaveModifiers(statement) && (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
}

/** Names of types and values that a declaration mentions. */
function mentioned(node: ts.Node): Set<string> {
  const names = new Set<string>();
  const visit = (child: ts.Node): void => {
    if (ts.isTypeReferenceNode(child) && ts.isIdentifier(child.typeName)) names.add(child.typeName.text);
    if (ts.isExpressionWithTypeArguments(child) && ts.isIdentifier(child.expression)) names.add(child.expression.text);
    if (ts.isTypeQueryNode(child) && ts.isIdentifier(child.exprName)) names.add(child.exprName.text);
    ts.forEachChild(child, visit);
  };
  visit(node);
  return names;
}

/** What learners see of a class. */
function isShown({ name }: ts.ClassElement): boolean {
  if (name === undefined) return true;
  if (ts.isPrivateIdentifier(name)) return false;
  if (ts.isComputedPropertyName(name)) return name.expression.getText().startsWith("Symbol.");
  return !internalMembers.has(name.getText());
}

function isNamed(name: ts.EntityName, text: string): boolean {
  return ts.isIdentifier(name) && name.text === text;
}

/** What learners see of a member: one form, two if it takes keywords, or none. */
function shown(member: ts.ClassElement, owner: string, signatures: Signatures): ts.ClassElement[] {
  const substitute = awaitable(member);
  // A class may say itself how TypeScript is to await it.
  if (substitute !== member) return saysThen(member.parent) && isNamedThen(substitute) ? [] : [substitute];
  return isShown(member) ? withKeywords(member, owner, signatures) : [];
}

function saysThen(owner: ts.Node): boolean {
  return ts.isClassDeclaration(owner) && owner.members.some(isNamedThen);
}

function isNamedThen({ name }: ts.ClassElement): boolean {
  return name !== undefined && ts.isIdentifier(name) && name.text === "then";
}

/** What makes TypeScript accept `await` and `await using`: a `then` for `[AWAIT]`, an asyncDispose for `[AEXIT]`. */
function awaitable(member: ts.ClassElement): ts.ClassElement {
  if (!ts.isMethodDeclaration(member) || !ts.isComputedPropertyName(member.name)) return member;
  const { factory } = ts;
  const nothing = factory.createKeywordTypeNode(ts.SyntaxKind.UnknownKeyword);
  switch (member.name.expression.getText()) {
    case "AWAIT": {
      const value = factory.createParameterDeclaration(undefined, undefined, "value", undefined, resultOf(member));
      const then = factory.createParameterDeclaration(undefined, undefined, "use", undefined, factory.createFunctionTypeNode(undefined, [value], nothing));
      const method = factory.createMethodDeclaration(undefined, undefined, "then", undefined, undefined, [then], nothing, undefined);
      const text = "* @deprecated It can be awaited; there is no `then` when the program runs. ";
      return ts.addSyntheticLeadingComment(method, ts.SyntaxKind.MultiLineCommentTrivia, text, true);
    }
    case "AEXIT": {
      const name = factory.createComputedPropertyName(factory.createIdentifier("Symbol.asyncDispose"));
      const promise = factory.createTypeReferenceNode("Promise", [factory.createKeywordTypeNode(ts.SyntaxKind.VoidKeyword)]);
      return factory.createMethodDeclaration(undefined, undefined, name, undefined, undefined, [], promise, undefined);
    }
    default:
      return member;
  }
}

/** The `T` of a method that gives a `Co<T>`. */
function resultOf({ type }: ts.MethodDeclaration): ts.TypeNode | undefined {
  return type !== undefined && ts.isTypeReferenceNode(type) ? type.typeArguments?.[0] : undefined;
}

/**
 * The parameters of a function when its optional ones are given by keyword: the required ones, then a plain object. Null if
 * it takes no keywords, or has the object in its declaration already.
 */
function keywordParameters(parameters: ts.NodeArray<ts.ParameterDeclaration>, names: readonly string[] | undefined): ts.ParameterDeclaration[] | null {
  const optional = parameters.filter(({ questionToken }) => questionToken !== undefined);
  // A parameter whose name is a word of TypeScript ends in "_".
  const known = parameters.every(({ name }, i) => name.getText().replace(/_$/, "") === names?.[i]?.replace("?", ""));
  if (names === undefined || !known || optional.length === 0) return null;
  const { factory } = ts;
  const fields = optional.map(({ name, questionToken, type }) => factory.createPropertySignature(undefined, name.getText(), questionToken, type));
  const keywords = factory.createParameterDeclaration(undefined, undefined, "keywords", undefined, factory.createTypeLiteralNode(fields));
  return [...parameters.filter(({ questionToken }) => questionToken === undefined), keywords];
}

/** A method or constructor, and before it the form that takes keywords. (Before: the last overload is what type inference sees.) */
function withKeywords(member: ts.ClassElement, owner: string, signatures: Signatures): ts.ClassElement[] {
  const { factory } = ts;
  if (ts.isConstructorDeclaration(member)) {
    const parameters = keywordParameters(member.parameters, signatures[owner]);
    return parameters === null ? [member] : [factory.createConstructorDeclaration(member.modifiers, parameters, undefined), member];
  }
  if (!ts.isMethodDeclaration(member)) return [member];
  const parameters = keywordParameters(member.parameters, signatures[`${owner}.${member.name.getText()}`]);
  if (parameters === null) return [member];
  const { modifiers, name, typeParameters, type } = member;
  return [factory.createMethodDeclaration(modifiers, undefined, name, undefined, typeParameters, parameters, type, undefined), member];
}

/** The learner's view of one statement: `Sim<T>` is `T`, the engine's members are gone, optional parameters may be keywords. */
function direct(statement: ts.Statement, signatures: Signatures): ts.Statement[] {
  const { factory } = ts;
  const transformer: ts.TransformerFactory<ts.Node> = (context) => (root) => {
    const visit = (node: ts.Node): ts.Node => {
      if (ts.isTypeReferenceNode(node) && isNamed(node.typeName, "Sim")) return ts.visitNode(node.typeArguments![0]!, visit)!;
      // TypeScript's word for Python's coroutine.
      if (ts.isTypeReferenceNode(node) && (isNamed(node.typeName, "Co") || isNamed(node.typeName, "Coroutine"))) {
        const [result = factory.createKeywordTypeNode(ts.SyntaxKind.UnknownKeyword)] = node.typeArguments ?? [];
        return factory.createTypeReferenceNode("Promise", [ts.visitNode(result, visit) as ts.TypeNode]);
      }
      if (ts.isClassDeclaration(node)) {
        const heritage = node.heritageClauses?.filter(({ token }) => token === ts.SyntaxKind.ExtendsKeyword);
        const members = node.members.flatMap((member) => shown(member, node.name!.text, signatures));
        const kept = factory.updateClassDeclaration(node, node.modifiers, node.name, node.typeParameters, heritage, members);
        return ts.visitEachChild(kept, visit, context);
      }
      return ts.visitEachChild(node, visit, context);
    };
    return visit(root);
  };
  const forms = [statement];
  if (ts.isFunctionDeclaration(statement)) {
    const { modifiers, name, typeParameters, type } = statement;
    const parameters = keywordParameters(statement.parameters, signatures[name!.text]);
    if (parameters !== null) forms.unshift(factory.createFunctionDeclaration(modifiers, undefined, name, typeParameters, parameters, type, undefined));
  }
  return forms.map((form) => ts.transform<ts.Node>(form, [transformer]).transformed[0] as ts.Statement);
}

/** Writes one module: its exports, and whatever they mention that no earlier module exports. */
class Writer {
  readonly #emitted: Map<string, ts.SourceFile>;
  /** `file#name` of a declaration → the learner's module that exports it, and under which name. */
  readonly #published: Map<string, { readonly module: string; readonly name: string }>;
  readonly #module: string;
  readonly #statements = new Map<ts.Statement, boolean>();
  readonly #imports = new Map<string, Set<string>>();
  readonly #renamed: string[] = [];
  /** What another module of the learner's has already, exported from there. */
  readonly #passedOn: string[] = [];

  readonly #signatures: Signatures;

  constructor(
    module: string,
    signatures: Signatures,
    emitted: Map<string, ts.SourceFile>,
    published: Map<string, { module: string; name: string }>,
  ) {
    this.#module = module;
    this.#signatures = signatures;
    this.#emitted = emitted;
    this.#published = published;
  }

  write(sources: readonly string[]): string {
    for (const source of sources) this.#publish(source);
    return this.#text();
  }

  #publish(source: string): void {
    for (const [name, target] of bindings(this.#emitted.get(source)!).exported) {
      if (internal.has(name)) continue;
      const found = typeof target === "string" ? this.#find(source, target) : "file" in target ? this.#find(target.file, target.name, true) : null;
      if (found === null) throw new Error(`${source}: cannot find the declaration of ${name}`);
      const key = `${found.file}#${found.name}`;
      const earlier = this.#published.get(key);
      if (earlier !== undefined && earlier.module !== this.#module) {
        this.#passedOn.push(`export { ${earlier.name === name ? name : `${earlier.name} as ${name}`} } from "./${earlier.module}.js";\n`);
        continue;
      }
      this.#published.set(key, { module: this.#module, name });
      if (found.name === name) this.#add(found, true);
      else {
        this.#add(found, false);
        this.#renamed.push(`${found.name} as ${name}`);
      }
    }
  }

  /** Follows imports and re-exports to the statement. Null: not of this package (a global). */
  #find(file: string, name: string, exported = false): { file: string; name: string; statement: ts.Statement } | null {
    const source = this.#emitted.get(file);
    if (source === undefined) return null;
    const { local, exported: exports } = bindings(source);
    const target = exported ? exports.get(name) : name;
    if (target === undefined) return null;
    const binding = typeof target === "string" ? local.get(target) : target;
    if (binding === undefined) return null;
    if ("statement" in binding) return { file, name: typeof target === "string" ? target : name, statement: binding.statement };
    return this.#find(binding.file, binding.name, true);
  }

  #add({ file, statement }: { file: string; statement: ts.Statement }, exported: boolean): void {
    const before = this.#statements.get(statement);
    if (before !== undefined) {
      this.#statements.set(statement, before || exported);
      return;
    }
    this.#statements.set(statement, exported);
    for (const name of direct(statement, this.#signatures).flatMap((form) => [...mentioned(form)])) {
      const found = this.#find(file, name);
      if (found === null) continue;
      const published = this.#published.get(`${found.file}#${found.name}`);
      if (published === undefined || published.module === this.#module) this.#add(found, false);
      else {
        const names = this.#imports.get(published.module) ?? new Set();
        this.#imports.set(published.module, names.add(published.name === name ? name : `${published.name} as ${name}`));
      }
    }
  }

  #text(): string {
    const printer = ts.createPrinter({ newLine: ts.NewLineKind.LineFeed });
    const lines = [...this.#imports].map(([module, names]) => `import type { ${[...names].join(", ")} } from "./${module}.d.ts";\n`);
    lines.push(...this.#passedOn);
    for (const [statement, exported] of this.#statements) {
      for (const form of direct(statement, this.#signatures)) {
        const text = printer.printNode(ts.EmitHint.Unspecified, form, statement.getSourceFile());
        lines.push(exported ? text : text.replace(/^export (declare )?/m, "declare "));
      }
    }
    if (this.#renamed.length > 0) lines.push(`export { ${this.#renamed.join(", ")} };`);
    // Without an export list, an ambient module exports all that it declares.
    lines.push("export {};");
    return lines.join("\n") + "\n";
  }
}

/** All declaration files, as they should be. */
export async function generate(): Promise<Generated[]> {
  const inPackage = (source: string): string => join(packageFolder, source);
  const emitted = declarations(modules.flatMap(([, ...sources]) => sources.map(inPackage)));
  const published = new Map<string, { module: string; name: string }>();
  const files: Generated[] = [];
  for (const [name, ...sources] of modules) {
    const signatures: Record<string, Signatures[string]> = {};
    for (const source of sources) {
      const module = (await import(pathToFileURL(inPackage(source)).href)) as { signatures?: Signatures };
      Object.assign(signatures, module.signatures);
    }
    const text = header(sources.join(", ")) + new Writer(name, signatures, emitted, published).write(sources.map(inPackage));
    files.push({ path: join(folder, `${name}.d.ts`), text });
  }
  return files;
}

/** The names that each module of the library exports, as data: what compiles programs needs no more of the library than that. */
export async function generateNames(): Promise<Generated> {
  const lines: string[] = [];
  for (const [pack, modules] of await packs())
    for (const [specifier, names] of modules) lines.push(`  [${JSON.stringify(specifier)}, { pack: "${pack}", names: ${JSON.stringify(names.join(" "))} }],`);
  const text = `/**
 * What each module of the library exports, and in which pack (packs/) it is. Written by \`npm run types:write\`; do not edit.
 */

/** One module of the library, seen from outside: its exports' names, with spaces between them. */
export interface ModuleNames {
  readonly pack: string;
  readonly names: string;
}

/** Module specifier → what it exports. */
export const moduleNames: ReadonlyMap<string, ModuleNames> = new Map<string, ModuleNames>([
${lines.join("\n")}
]);
`;
  return { path: join(packageFolder, "python", "module-names.ts"), text };
}

type PackModules = readonly (readonly [specifier: string, names: readonly string[]])[];

/** Pack → its modules, in the order in which library.ts loads them. */
async function packs(): Promise<(readonly [pack: string, modules: PackModules])[]> {
  const { library } = await import("../python/registry.ts");
  const all = readFileSync(join(packageFolder, "python", "library.ts"), "utf8").matchAll(/"\.\/packs\/(.*)\.ts"/g);
  const found: (readonly [string, PackModules])[] = [];
  const before = new Set<string>();
  for (const [, pack] of all) {
    await import(pathToFileURL(join(packageFolder, "python", "packs", `${pack}.ts`)).href);
    const own = [...library].filter(([specifier]) => !before.has(specifier));
    for (const [specifier] of own) before.add(specifier);
    found.push([pack!, own.map(([specifier, module]) => [specifier, Object.keys(module).sort()] as const)]);
  }
  return found;
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  for (const { path, text } of [await generateNames(), ...(await generate())]) writeFileSync(path, text);
}
