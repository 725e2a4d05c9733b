/**
 * The inside of the wall: the child process that cli/realm.ts starts. It answers one errand after another, each in a fresh
 * context that holds nothing of Node's: it loads the engine into it as text and lets it answer; only strings pass in either
 * direction. Of one errand nothing is left for the next but compiled code of the engine's.
 *
 * What is done against escapes, each for itself enough for what is known today:
 * - the context is an ordinary global of its own (`DONT_CONTEXTIFY`): no host object is in it, and none is handed in;
 * - what Node adds to it (`console`, `WebAssembly`) and what could block it (`SharedArrayBuffer`) is taken away first, and so
 *   is what could run later (`FinalizationRegistry`);
 * - no code from strings, neither in the context nor, by a flag, in this process;
 * - `import()` ends in a primitive, never in an object of the host's;
 * - exceptions end inside the context; one that left it would not be looked at;
 * - the process has no environment, no files but this one, and its event loop never turns: errands are read synchronously.
 */
import { readSync, writeSync } from "node:fs";
import { constants, createContext, Script, type Context } from "node:vm";
import type { EngineScripts } from "./bundle.ts";
import type { Prepared } from "../engine/protocol.ts";

/** What the parent sends, as JSON behind its length in four bytes, least first. */
export interface Errand {
  /** The engine's scripts; null: those sent before. */
  readonly scripts: EngineScripts | null;
  /** JSON of the request. */
  readonly request: string;
  /** Wall-clock seconds after which a search that can stop by itself should. */
  readonly seconds: number;
  /**
   * Somebody looks on: several times a second the work stops, tells how far it is, and waits for a word: one byte, 1 to go on,
   * 0 to end with what is known. What it tells has the highest bit of its length set.
   */
  readonly watched: boolean;
}

const refuseImport = (): never => {
  // A primitive on purpose: an Error of this process would lead to this process.
  // oxlint-disable-next-line no-throw-literal
  throw null;
};

function freshContext(): Context {
  return createContext(constants.DONT_CONTEXTIFY, {
    codeGeneration: { strings: false, wasm: false },
    microtaskMode: "afterEvaluate",
  });
}

function scriptOf(code: string, filename: string): Script {
  return new Script(code, { filename, importModuleDynamically: refuseImport as never });
}

function evaluate(context: Context, code: string | Script, filename = "switchpoint:realm"): unknown {
  const script = typeof code === "string" ? scriptOf(code, filename) : code;
  return script.runInContext(context, { displayErrors: false });
}

/** Evaluates an expression of the realm's that must give a string. */
function ask(context: Context, code: string | Script): string {
  const answer = evaluate(context, code, "switchpoint:door");
  if (typeof answer !== "string") throw new TypeError("the engine gave no text");
  return answer;
}

const shed = `for (const name of ["console", "WebAssembly", "SharedArrayBuffer", "Atomics", "FinalizationRegistry", "WeakRef"]) delete globalThis[name];`;

/** Whatever leaves `perform` as an exception is caught where it cannot do harm: in the realm, and told as text. */
const performing = (request: string, prepared: string, seconds: number): string => `(() => {
  const { stringify } = JSON;
  const { perform } = switchpointEngine;
  const factories = switchpointFactories;
  const isOver = (({ now }, end) => () => now() > end)({ now: Date.now }, Date.now() + ${seconds * 1000});
  delete globalThis.switchpointEngine;
  delete globalThis.switchpointFactories;
  try {
    return perform(${JSON.stringify(request)}, ${JSON.stringify(prepared)}, factories, isOver);
  } catch (fault) {
    try {
      return stringify({ do: "fault", message: "the engine failed: " + (fault.stack ?? fault) });
    } catch {
      return '{"do":"fault","message":"the engine failed"}';
    }
  }
})()`;

/** The name by which a realm's work in slices is called; the realm can neither change nor remove it. */
const slice = "switchpointSlice";

/** Milliseconds between two words. */
const sliceTime = 100;

/** As `performing`, but only sets up the work. */
const settingUp = (request: string, prepared: string, seconds: number): string => `(() => {
  const { stringify } = JSON;
  const { now } = Date;
  const end = now() + ${seconds * 1000};
  const { performing } = switchpointEngine;
  const factories = switchpointFactories;
  let work;
  delete globalThis.switchpointEngine;
  delete globalThis.switchpointFactories;
  const value = (goesOn) => {
    const over = now() + ${sliceTime};
    try {
      return work(goesOn, () => now() > over);
    } catch (fault) {
      try {
        return stringify({ do: "fault", message: "the engine failed: " + (fault.stack ?? fault) });
      } catch {
        return '{"do":"fault","message":"the engine failed"}';
      }
    }
  };
  // Before the realm is hardened: then nothing can be added to it.
  Object.defineProperty(globalThis, ${JSON.stringify(slice)}, { value });
  work = performing(${JSON.stringify(request)}, ${JSON.stringify(prepared)}, factories, () => now() > end);
  return "";
})()`;

/** Work with somebody looking on: tells how far it is until there is an answer. */
function answerInSlices(context: Context, request: string, prepared: string, seconds: number): string {
  // Whoever is at the terminal stops the command, not us: it asks us to end with what is known.
  if (process.listenerCount("SIGINT") === 0) process.on("SIGINT", () => {});
  ask(context, settingUp(request, prepared, seconds));
  const [goOn, endNow] = [true, false].map((word) => scriptOf(`${slice}(${word})`, "switchpoint:door"));
  let text = ask(context, goOn!);
  while (text.startsWith('{"progress":')) {
    write(text, true);
    text = ask(context, read(1)?.[0] === 0 ? endNow! : goOn!);
  }
  return text;
}

/** A realm with one of the engine's scripts in it. */
function realm(script: Script): Context {
  const context = freshContext();
  evaluate(context, shed);
  evaluate(context, script);
  return context;
}

/** Compiles in a realm that never runs a program, and so can stay; runs in a fresh one. */
let engine: { readonly workshop: Context; readonly script: Script; readonly small: Script | null } | null = null;

function answer({ scripts, request, seconds, watched }: Errand): string {
  if (scripts !== null) {
    const workshop = realm(scriptOf(scripts.compiler, "switchpoint:compiler"));
    const script = scriptOf(scripts.engine, "switchpoint:engine");
    engine = { workshop, script, small: scripts.small === undefined ? null : scriptOf(scripts.small, "switchpoint:engine") };
  }
  const { workshop, script, small } = engine!;
  const text = ask(workshop, `switchpointCompiler.prepare(${JSON.stringify(request)})`);
  const prepared = JSON.parse(text) as Prepared;
  const context = realm(small !== null && prepared.ok && prepared.packs.length === 0 ? small : script);
  evaluate(context, "globalThis.switchpointFactories = [];");
  if (prepared.ok) for (const { url, code } of prepared.pieces) evaluate(context, `switchpointFactories.push(${code}\n);`, url);
  return watched ? answerInSlices(context, request, text, seconds) : ask(context, performing(request, text, seconds));
}

/** Reads so many bytes; null at the end of the input. */
function read(length: number): Buffer | null {
  const bytes = Buffer.alloc(length);
  for (let got = 0; got < length;) {
    const more = readSync(0, bytes, got, length - got, null);
    if (more === 0) return null;
    got += more;
  }
  return bytes;
}

/** Writes all of it: a pipe takes a part at a time. `isProgress`: there is more to come. */
function write(text: string, isProgress = false): void {
  const body = Buffer.from(text);
  const bytes = Buffer.alloc(4 + body.length);
  bytes.writeUInt32LE(body.length + (isProgress ? 2 ** 31 : 0));
  body.copy(bytes, 4);
  for (let sent = 0; sent < bytes.length;) sent += writeSync(1, bytes, sent);
}

let status = 0;
try {
  for (let length = read(4); length !== null; length = read(4)) {
    write(answer(JSON.parse(read(length.readUInt32LE())!.toString()) as Errand));
  }
} catch {
  status = 70;
}
process.exit(status);
