/**
 * One test of the suite: put together with the harness files that it includes, compiled as one module, and run in a realm of
 * its own, since tests change the intrinsics. Modules are strict, so this is the suite's strict mode.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createContext, Script } from "node:vm";
import { build } from "esbuild";
import { compile } from "../../src/switchpoint/compiler/compile.ts";
import type { FrontMatter } from "./front-matter.ts";

/** Runs a test's text; "" if it passed, else what went wrong. */
export type RunTest = (text: string, about: FrontMatter) => string;

/** Makes the runner for a checkout. `everyPoint`: the driver is asked at every point. */
export async function testRunner(checkout: string, everyPoint: boolean): Promise<RunTest> {
  const realm = await realmScript();
  const harness = new Map<string, string>();
  const included = (name: string): string => {
    const known = harness.get(name) ?? readFileSync(join(checkout, "harness", name), "utf8");
    harness.set(name, known);
    return known;
  };
  return (text, about) => {
    if (about.negative !== null && about.negative.phase !== "runtime") return refused(text, about.negative.type);
    const names = about.flags.includes("raw") ? [] : ["assert.js", "sta.js", ...about.includes];
    const whole = [...names.map(included), text].join("\n");
    const result = compile(about.flags.includes("module") ? whole : asScript(whole), "test.js");
    if (!result.ok) return `not compiled: ${result.faults[0]!.line}: ${result.faults[0]!.message}`;
    const ending = runIn(realm, result.compiled, everyPoint);
    if (about.negative === null) return ending;
    return ending.startsWith(`${about.negative.type}:`) ? "" : `ended in "${ending}" instead of ${about.negative.type}`;
  };
}

/** At the top of a script functions may be declared twice and `this` is the global object, as in a function and not in a module. */
function asScript(text: string): string {
  return `(function () {\n${text}\n}).call(globalThis);`;
}

/** A program with an early error must not compile. */
function refused(text: string, type: string): string {
  const result = compile(text, "test.js");
  if (result.ok) return `compiled in spite of its ${type}`;
  return result.faults[0]!.code === "internal" ? `the compiler failed: ${result.faults[0]!.message}` : "";
}

function runIn(realm: Script, compiled: { readonly code: string }, everyPoint: boolean): string {
  const context = createContext();
  realm.runInContext(context);
  try {
    const factory: unknown = new Script(compiled.code, { filename: "test.js" }).runInContext(context);
    Object.assign(context, { $test: [compiled, factory, everyPoint] });
    return String(new Script("$realm.runCompiledTest(...$test)").runInContext(context, { timeout: 10_000 }));
  } catch (error) {
    return `the emitted code failed: ${String(error)}`;
  }
}

/** The runtime as a script that defines `$realm`. */
async function realmScript(): Promise<Script> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("realm.ts", import.meta.url))],
    bundle: true,
    write: false,
    format: "iife",
    globalName: "$realm",
    platform: "neutral",
    target: "esnext",
    logLevel: "silent",
  });
  return new Script(outputFiles[0]!.text, { filename: "realm.js" });
}
