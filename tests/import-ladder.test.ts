/**
 * Imports go one way, the core is pure, and nothing is imported in a circle: DESIGN.md, section 1, and STYLE.md, "Layout".
 */
import ts from "typescript";
import { expect, test } from "vitest";
import { filesBelow, importsOf, parse, target } from "./source-files.ts";

/** Each folder may import from itself and from those named. */
const ladder: Readonly<Record<string, readonly string[]>> = {
  machine: [],
  compiler: [],
  timeline: [],
  gil: ["machine"],
  python: ["machine", "gil"],
  runtime: ["machine", "gil", "python", "compiler"],
  explorer: ["machine", "gil", "python", "compiler", "runtime"],
  grader: ["machine", "gil", "python", "compiler", "runtime", "explorer"],
  engine: ["machine", "gil", "python", "compiler", "runtime", "explorer", "grader"],
  cli: ["machine", "gil", "python", "compiler", "runtime", "explorer", "grader", "engine", "timeline"],
  types: ["python"],
};

/** Plain data that a folder may know the types of, though it stands beside the ladder or below. */
const dataTypes: Readonly<Record<string, string>> = {
  timeline: "src/switchpoint/machine/trace.ts",
  gil: "src/switchpoint/compiler/compiled.ts",
};

/** npm packages, by folder. The core takes none but the compiler's parser. */
const packages: Readonly<Record<string, readonly string[]>> = {
  compiler: ["acorn", "@sveltejs/acorn-typescript"],
  python: ["fflate/browser"],
  cli: ["esbuild", "yaml"],
  types: ["typescript"],
};

const impure = new Set(["cli", "types"]);

const files = filesBelow("src/switchpoint", [".ts"]).filter((path) => !path.endsWith(".d.ts"));
const folderOf = (path: string): string => path.split("/")[2]!;
const parsed = new Map(files.map((path) => [path, parse(path)]));

test("the package's files import only from the left of them on the ladder, and by relative path", () => {
  const faults: string[] = [];
  for (const [path, file] of parsed) {
    const folder = folderOf(path);
    const allowed = ladder[folder];
    if (allowed === undefined) {
      faults.push(`${path}: the folder ${folder} has no place on the ladder`);
      continue;
    }
    for (const { specifier, line, typeOnly } of importsOf(file)) {
      const at = `${path}:${line} imports ${specifier}`;
      if (specifier.startsWith("node:")) {
        if (!impure.has(folder)) faults.push(`${at}: the core knows no Node`);
      } else if (!specifier.startsWith(".")) {
        if (!(packages[folder] ?? []).includes(specifier)) faults.push(`${at}: not a package that ${folder}/ may use`);
      } else {
        const to = target(path, specifier);
        const isData = typeOnly && dataTypes[folder] === to;
        if (!to.startsWith("src/switchpoint/")) faults.push(`${at}: outside the package`);
        else if (folderOf(to) !== folder && !allowed.includes(folderOf(to)) && !isData) faults.push(`${at}: against the ladder`);
      }
    }
  }
  expect(faults).toEqual([]);
});

test("nothing is imported in a circle", () => {
  const graph = new Map(
    [...parsed].map(([path, file]) => [
      path,
      importsOf(file)
        .filter(({ specifier, typeOnly }) => specifier.startsWith(".") && !typeOnly)
        .map(({ specifier }) => target(path, specifier)),
    ]),
  );
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) circles.push([...trail.slice(at), path].join(" -> "));
    if (at >= 0 || done.has(path)) return;
    for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  expect(circles).toEqual([]);
});

test("the site imports the package through its exports only", () => {
  const faults = filesBelow("src/site", [".ts", ".tsx", ".astro"]).flatMap((path) =>
    importsOf(parse(path))
      .filter(({ specifier }) => specifier.startsWith(".") && target(path, specifier).startsWith("src/switchpoint/"))
      .map(({ specifier, line }) => `${path}:${line} imports ${specifier}: write switchpoint/…`),
  );
  expect(faults).toEqual([]);
});

/** Names of the language that would make two runs differ. (Names of hosts are no business of this test: the core's tsconfig knows none.) */
const unsteady = new Set(["Date", "Promise", "Intl", "WeakRef", "FinalizationRegistry", "SharedArrayBuffer", "Atomics"]);

/** Math functions that IEEE 754 makes exact, or that round to an integer: the same bits on every engine. */
const exactMath = new Set(["abs", "ceil", "clz32", "floor", "fround", "imul", "max", "min", "round", "sign", "sqrt", "trunc"]);

/** Where a forbidden word is allowed, and why. */
const exceptions: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "src/switchpoint/engine/harden.ts": {
    async: "names the async intrinsics in order to freeze them; none is called",
    Date: "frozen, not asked",
    Promise: "frozen, not used",
  },
  "src/switchpoint/runtime/virtual-date.ts": {
    Date: "turns a given number into a calendar date; the clock it asks is the virtual one",
  },
};

/** True where a name is a property or a declaration's own, not a use of the global. */
function isUse(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isQualifiedName(parent) || ts.isTypeReferenceNode(parent) || ts.isTypeQueryNode(parent)) return false;
  if (ts.isPropertyAssignment(parent) || ts.isMethodDeclaration(parent) || ts.isPropertySignature(parent)) return parent.name !== node;
  if (ts.isPropertyDeclaration(parent) || ts.isMethodSignature(parent) || ts.isLiteralTypeNode(parent)) return false;
  if (ts.isVariableDeclaration(parent) || ts.isParameter(parent) || ts.isBindingElement(parent)) return parent.initializer === node;
  return true;
}

function impurities(file: ts.SourceFile): { word: string; line: number }[] {
  const found: { word: string; line: number }[] = [];
  const add = (node: ts.Node, word: string): void => {
    found.push({ word, line: file.getLineAndCharacterOfPosition(node.getStart()).line + 1 });
  };
  const visit = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.AsyncKeyword) add(node, "async");
    if (ts.isAwaitExpression(node)) add(node, "await");
    if (ts.isIdentifier(node) && unsteady.has(node.text) && isUse(node)) add(node, node.text);
    if (ts.isPropertyAccessExpression(node) && node.expression.getText() === "Math") {
      const name = node.name.text;
      if (/^[a-z]/.test(name) && !exactMath.has(name)) add(node, `Math.${name}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

test("the core has no clock, chance, timer, promise or host of its own", () => {
  const faults = [...parsed]
    .filter(([path]) => !impure.has(folderOf(path)))
    .flatMap(([path, file]) =>
      impurities(file)
        .filter(({ word }) => exceptions[path]?.[word] === undefined)
        .map(({ word, line }) => `${path}:${line} uses ${word}`),
    );
  expect(faults).toEqual([]);
});

test("no module of the core keeps state: what changes lives in an object that is passed or current", () => {
  const faults = [...parsed]
    .filter(([path]) => !impure.has(folderOf(path)))
    .flatMap(([path, file]) =>
      file.statements
        .filter(ts.isVariableStatement)
        .filter(({ declarationList: { flags } }) => (flags & ts.NodeFlags.Const) === 0)
        // `export let x: T;` without a value is filled once, by a static block of a class below it.
        .filter(({ declarationList }) => declarationList.declarations.some(({ initializer }) => initializer !== undefined))
        .map((statement) => `${path}: ${statement.getText().split("\n")[0]}`),
    );
  expect(faults).toEqual([]);
});
