/**
 * The inside of the wall: the child process that cli/realm.ts starts for one request. It makes a context that holds
 * nothing of Node's, loads the engine into it as text, and lets the engine answer; only strings pass in either direction.
 *
 * What is done against escapes, each for itself enough for what is known today:
 * - the context is an ordinary global of its own (`DONT_CONTEXTIFY`): no host object is in it, and none is handed in;
 * - what Node adds to it (`console`, `WebAssembly`) and what could block it (`SharedArrayBuffer`) is taken away first;
 * - no code from strings, neither in the context nor, by a flag, in this process;
 * - `import()` ends in a primitive, never in an object of the host's;
 * - exceptions end inside the context; one that left it would not be looked at;
 * - the process has no environment, no files but this one, and ends without another turn of its event loop.
 */
import { readFileSync, writeSync } from "node:fs";
import { constants, createContext, Script } from "node:vm";
import type { Prepared } from "../engine/protocol.ts";

/** What the parent sends: all of standard input. */
export interface Errand {
  /** Text of the engine's script. */
  readonly engine: string;
  /** JSON of the request. */
  readonly request: string;
  /** Wall-clock seconds after which a search that can stop by itself should. */
  readonly seconds: number;
}

const refuseImport = (): never => {
  // A primitive on purpose: an Error of this process would lead to this process.
  // oxlint-disable-next-line no-throw-literal
  throw null;
};

const context = createContext(constants.DONT_CONTEXTIFY, {
  codeGeneration: { strings: false, wasm: false },
  microtaskMode: "afterEvaluate",
});

function evaluate(code: string, filename: string): unknown {
  return new Script(code, { filename, importModuleDynamically: refuseImport as never }).runInContext(context, { displayErrors: false });
}

/** Evaluates an expression of the realm's that must give a string. */
function ask(code: string): string {
  const answer = evaluate(code, "switchpoint:door");
  if (typeof answer !== "string") throw new TypeError("the engine gave no text");
  return answer;
}

const shed = `for (const name of ["console", "WebAssembly", "SharedArrayBuffer", "Atomics"]) delete globalThis[name];`;

/** Whatever leaves `perform` as an exception is caught where it cannot do harm: in the realm, and told as text. */
const performing = (request: string, seconds: number): string => `(() => {
  const { stringify } = JSON;
  const { perform } = switchpointEngine;
  const factories = switchpointFactories;
  const isOver = (({ now }, end) => () => now() > end)({ now: Date.now }, Date.now() + ${seconds * 1000});
  delete globalThis.switchpointEngine;
  delete globalThis.switchpointFactories;
  try {
    return perform(${JSON.stringify(request)}, factories, isOver);
  } catch (fault) {
    try {
      return stringify({ do: "fault", message: "the engine failed: " + (fault.stack ?? fault) });
    } catch {
      return '{"do":"fault","message":"the engine failed"}';
    }
  }
})()`;

function answer({ engine, request, seconds }: Errand): string {
  evaluate(shed, "switchpoint:realm");
  evaluate(engine, "switchpoint:engine");
  const prepared = JSON.parse(ask(`switchpointEngine.prepare(${JSON.stringify(request)})`)) as Prepared;
  evaluate("globalThis.switchpointFactories = [];", "switchpoint:realm");
  if (prepared.ok) for (const { url, code } of prepared.pieces) evaluate(`switchpointFactories.push(${code}\n);`, url);
  return ask(performing(request, seconds));
}

/** Writes all of it: a pipe takes a part at a time. */
function write(text: string): void {
  const bytes = Buffer.from(text);
  for (let sent = 0; sent < bytes.length;) sent += writeSync(1, bytes, sent);
}

let status = 0;
try {
  write(answer(JSON.parse(readFileSync(0, "utf8")) as Errand));
} catch {
  status = 70;
}
process.exit(status);
