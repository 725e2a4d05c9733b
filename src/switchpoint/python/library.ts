/**
 * The modules that a program can import, with their functions made callable from simulated code: generator functions are
 * tagged as their own preemptible bodies, keyword names are attached, and everything is frozen, so that no program can
 * replace a part of the library for another.
 */
import type { Sim } from "../machine/traps.ts";
import { bodyOf, signatureOf, tag, type Body, type Signature } from "./callable.ts";
import * as builtins from "./builtins.ts";
import * as contextvars from "./contextvars/contextvars.ts";
import * as heapq from "./heapq/heapq-module.ts";
import * as hashlib from "./hashlib/hashlib.ts";
import * as zlib from "./zlib/zlib.ts";
import * as bz2 from "./zlib/bz2.ts";
import * as lzma from "./zlib/lzma.ts";
import * as multiprocessing from "./multiprocessing/multiprocessing.ts";
import { hiddenClasses, hiddenNames } from "./multiprocessing/hidden.ts";
import * as connections from "./multiprocessing/connections.ts";
import * as pools from "./multiprocessing/pools.ts";
import * as managers from "./multiprocessing/managers.ts";
import * as sharedMemory from "./multiprocessing/shared-memory.ts";
import * as os from "./os.ts";
import * as atexit from "./atexit.ts";
import * as byteTypes from "./buffers/byte-types.ts";
import * as pickle from "./pickle/pickle.ts";
import { publishNames } from "./pickle/pickling/names.ts";
import * as copy from "./pickle/copy.ts";
import * as mmap from "./buffers/mmap.ts";
import * as warnings from "./warnings/warnings.ts";
import * as programs from "./programs.ts";
import * as subprocess from "./subprocess/subprocess.ts";
import * as switchpoint from "./switchpoint.ts";
import * as sys from "./sys.ts";
import * as asyncio from "./asyncio/asyncio.ts";
import { AsyncHeld } from "./asyncio/held.ts";
import { AsCompleted } from "./asyncio/waiting.ts";
import { Results } from "./concurrent/futures/executor.ts";
import * as interpreters from "./concurrent/interpreters/interpreters.ts";
import * as privateInterpreters from "./concurrent/interpreters/private-module.ts";
import * as logging from "./logging.ts";
import * as futures from "./concurrent/futures/futures.ts";
import { Completed } from "./concurrent/futures/wait.ts";
import { asyncGeneratorClasses } from "./coroutines/async-generator.ts";
import { AWAIT, Coroutine, type Co } from "./coroutines/coroutine.ts";
import { programView } from "./program-view.ts";
import { generatorClasses } from "./coroutines/generator.ts";
import { AENTER, AEXIT } from "./guard.ts";
import { ACCESSORS, type Accessors } from "./indexing.ts";
import { Held } from "./threading/lock.ts";
import * as network from "./socket/network.ts";
import { BufferedFile } from "./files/buffered-file.ts";
import { open, signatures as openSignatures } from "./files/open.ts";
import { TextIOWrapper } from "./files/text-file.ts";
import { Poll, signatures as pollSignatures } from "./socket/poll.ts";
import * as select from "./socket/select.ts";
import * as socket from "./socket/socket.ts";
import * as queue from "./queue/queue.ts";
import * as signal from "./signal/signal.ts";
import type { Signatures } from "./signatures.ts";
import { streamClasses } from "./standard-streams.ts";
import * as threading from "./threading/threading.ts";
import * as time from "./time.ts";

/** One module of the library: what can be imported from it. */
export type LibraryModule = Readonly<Record<string, unknown>> & { readonly [ACCESSORS]?: readonly string[] };

const GeneratorFunction = Object.getPrototypeOf(function* () {}).constructor as Function;
/** Names that are for the engine, not for programs. */
const INTERNAL: ReadonlySet<string> = new Set(["attach", "bufferClasses", "signatures", "accessors", "coroutines", "EPOCH"]);

/** Methods that run in place of a coroutine, by their symbols: nothing for programs, which could only find them by reflection. */
const awaitedInPlace: ReadonlySet<PropertyKey> = new Set([AWAIT, AENTER, AEXIT]);

/** Module specifier → module. */
export const library: ReadonlyMap<string, LibraryModule> = new Map([
  ["switchpoint", publish(switchpoint)],
  ["switchpoint/threading", publish(threading)],
  ["switchpoint/queue", publish(queue)],
  ["switchpoint/multiprocessing", publish(multiprocessing)],
  ["switchpoint/multiprocessing/connection", publish(connections)],
  ["switchpoint/multiprocessing/managers", publish(managers)],
  ["switchpoint/multiprocessing/pool", publish(pools)],
  ["switchpoint/multiprocessing/shared_memory", publish(sharedMemory)],
  ["switchpoint/os", publish(os)],
  ["switchpoint/subprocess", publish(subprocess)],
  ["switchpoint/programs", publish(programs)],
  ["switchpoint/sys", publish(sys)],
  ["switchpoint/socket", publish(socket)],
  ["switchpoint/select", publish(select)],
  ["switchpoint/network", publish(network)],
  ["switchpoint/time", publish(time)],
  ["switchpoint/signal", publish(signal)],
  ["switchpoint/contextvars", publish(contextvars)],
  ["switchpoint/asyncio", publish(asyncio)],
  ["switchpoint/concurrent/futures", publish(futures)],
  ["switchpoint/concurrent/interpreters", publish(interpreters)],
  ["switchpoint/_interpreters", publish(privateInterpreters)],
  ["switchpoint/heapq", publish(heapq)],
  ["switchpoint/hashlib", publish(hashlib)],
  ["switchpoint/zlib", publish(zlib)],
  ["switchpoint/bz2", publish(bz2)],
  ["switchpoint/lzma", publish(lzma)],
  ["switchpoint/atexit", publish(atexit)],
  ["switchpoint/pickle", publish(pickle)],
  ["switchpoint/copy", publish(copy)],
  ["switchpoint/mmap", publish(mmap)],
  ["switchpoint/warnings", publish(warnings)],
  ["switchpoint/logging", publish(logging)],
  ["switchpoint/builtins", publish({ ...builtins, ...byteTypes, open, signatures: { ...byteTypes.signatures, ...openSignatures } })],
]);
// For pickle: a thing has the name of the first module that has it
publishNames("builtins", library.get("switchpoint/builtins")!);
for (const [specifier, members] of library) publishNames(specifier.replace(/^switchpoint\/?/, "").replaceAll("/", "."), members);
for (const [module, members] of hiddenNames) publishNames(module, members);
for (const made of hiddenClasses) adopt(made, made.name, multiprocessing.signatures);
adopt(Held, "Held", {});
for (const made of streamClasses) adopt(made, made.name, {});
adopt(AsyncHeld, "AsyncHeld", {});
adopt(AsCompleted, "AsCompleted", {}, new Set(["AsCompleted.__anext__"]));
adopt(Results, "Results", {});
adopt(Completed, "Completed", {});
adopt(Poll, "Poll", pollSignatures);
adopt(BufferedFile, "BufferedFile", {});
adopt(TextIOWrapper, "TextIOWrapper", {});
for (const [method, body] of programView) tag(method, body);
adopt(Coroutine, "Coroutine", {});
for (const made of [...asyncGeneratorClasses, ...generatorClasses]) adopt(made, made.name, {});

function publish(namespace: Record<string, unknown>): LibraryModule {
  const signatures = (namespace["signatures"] ?? {}) as Signatures;
  const accessors = (namespace["accessors"] ?? {}) as Accessors;
  install(namespace, accessors);
  const coroutines = new Set((namespace["coroutines"] ?? []) as readonly string[]);
  const module: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(namespace)) {
    if (INTERNAL.has(name)) continue;
    module[name] = value;
    if (typeof value === "function") adopt(value, name, signatures, coroutines);
  }
  return Object.freeze(Object.assign(module, { [ACCESSORS]: Object.keys(accessors).map(propertyOf) }));
}

/** Gives the classes of a module the getters and setters that may block. */
function install(namespace: Record<string, unknown>, accessors: Accessors): void {
  for (const [name, { get, set }] of Object.entries(accessors)) {
    const { prototype } = namespace[name.slice(0, name.indexOf("."))] as Function & { prototype: object };
    const face = (body: Body): (() => never) => tag(() => inHostCode(name), body);
    const pair = { ...(get && { get: face(get) }), ...(set && { set: face(set) }) };
    if (get !== undefined || set !== undefined) Object.defineProperty(prototype, propertyOf(name), { ...pair, configurable: true });
  }
}

function propertyOf(name: string): string {
  return name.slice(name.indexOf(".") + 1);
}

function inHostCode(name: string): never {
  throw new builtins.RuntimeError(`${name} cannot be asked for here: this function is called by a built-in that must not be interrupted`);
}

/** Tags a function, or the methods of a class, and freezes them. */
function adopt(value: Function, name: string, signatures: Signatures, coroutines: ReadonlySet<string> = new Set()): void {
  if (Object.isFrozen(value)) return;
  register(value, signatures[name], coroutines.has(name) ? name : null);
  const prototype = value.prototype as object | undefined;
  if (prototype !== undefined && !(value instanceof GeneratorFunction)) {
    for (const key of Reflect.ownKeys(prototype)) {
      const method = Object.getOwnPropertyDescriptor(prototype, key)?.value as unknown;
      if (typeof method !== "function" || key === "constructor") continue;
      if (awaitedInPlace.has(key)) {
        tag(method, neverCalled);
        continue;
      }
      const qualified = `${name}.${String(key)}`;
      register(method, signatures[qualified], coroutines.has(qualified) ? qualified : null);
    }
    Object.freeze(prototype);
  }
  if (value !== TypeError && value !== SyntaxError) Object.freeze(value);
}

/** @param coroutine the qualified name of a coroutine function, which gives a Coroutine when it is called; else null */
function register(face: Function, names: readonly string[] | undefined, coroutine: string | null): void {
  if (bodyOf(face) !== undefined) return;
  const signature = names === undefined ? null : signatureFrom(names);
  if (coroutine !== null) tag(face, coroutineMaker(face as (...args: unknown[]) => Co<unknown>, coroutine), signature);
  else if (face instanceof GeneratorFunction) tag(face, face as unknown as Body, signature);
  else if (signature !== null && signatureOf(face) === null) tag(face, immediately(face), signature);
}

// eslint-disable-next-line require-yield
function* neverCalled(): Sim<never> {
  throw new TypeError("this method is called by await");
}

/** A call of a coroutine function of the library, as a body: makes the object, and runs nothing. */
function coroutineMaker(face: (...args: unknown[]) => Co<unknown>, name: string): Body {
  // eslint-disable-next-line require-yield
  return function* (this: unknown, ...args: unknown[]) {
    return new Coroutine(name, face.apply(this, args));
  };
}

/** A library function that never blocks, as a body. */
function immediately(face: Function): Body {
  // eslint-disable-next-line require-yield
  return function* (this: unknown, ...args: unknown[]) {
    return Reflect.apply(face, this, args);
  };
}

function signatureFrom(names: readonly string[]): Signature {
  return { names: names.map((name) => name.replace("?", "")), required: names.filter((name) => !name.endsWith("?")).length };
}
