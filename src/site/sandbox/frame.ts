/**
 * The script inside the sandboxed frame. The frame has an opaque origin and a policy of its own (pages/sandbox/frame.html.ts):
 * no network, no storage, no access to the page. One Worker compiles, for all requests. Each request runs in a Worker of its
 * own, so that it has a fresh realm; one more is always warm already.
 *
 * One file without imports: it is put into the frame's document as text.
 */
import type { FromCompiler, FromFrame, FromWorker, Modules, ToCompiler, ToFrame, ToWorker } from "./messages.ts";

type Ask = ToFrame & { say: "ask" };
type Boot = ToFrame & { say: "boot" };

function tell(message: FromFrame): void {
  // The page's origin cannot be known here; nothing secret is sent.
  window.parent.postMessage(message, "*");
}

function blob(text: string): string {
  return URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
}

/** The engine's modules, each at an address of its own. */
const addresses = new Map<string, string>();

function take(modules: Modules): void {
  for (const [name, text] of Object.entries(modules)) {
    if (addresses.has(name)) continue;
    const bound = text.replace(/"\.\/([\w.-]+\.js)"/g, (specifier, other: string) => {
      const address = addresses.get(other);
      return address === undefined ? specifier : JSON.stringify(address);
    });
    addresses.set(name, blob(bound));
  }
}

/** Packs of the library that are here, or on their way. */
const packs = new Map<string, PromiseWithResolvers<void>>();

function packOf(name: string): Promise<void> {
  let pack = packs.get(name);
  if (pack === undefined) {
    packs.set(name, (pack = Promise.withResolvers()));
    tell({ say: "need", pack: name });
  }
  return pack.promise;
}

function arrived(name: string, modules: Modules): void {
  take(modules);
  packs.get(name)?.resolve();
}

/** Whoever waits is told; whoever asks next may have more luck. */
function missed(name: string, why: string): void {
  packs.get(name)?.reject(new Error(why));
  packs.delete(name);
}

/** The Worker that compiles, and what it has not answered yet. */
class Compiler {
  readonly #address: string;
  readonly #asked = new Map<number, Ask>();
  #worker: Worker;

  constructor(address: string) {
    this.#address = address;
    this.#worker = this.#start();
  }

  ask(ask: Ask): void {
    this.#asked.set(ask.id, ask);
    this.#send(ask);
  }

  /** Nobody waits for the request any more. If it is being compiled, only a new Worker is free for the others. */
  drop(id: number): void {
    if (!this.#asked.delete(id)) return;
    this.#worker.terminate();
    this.#worker = this.#start();
    for (const ask of this.#asked.values()) this.#send(ask);
  }

  #start(): Worker {
    const worker = new Worker(this.#address);
    worker.addEventListener("message", ({ data }: MessageEvent<FromCompiler>) => {
      const ask = this.#asked.get(data.id);
      if (ask === undefined) return;
      this.#asked.delete(data.id);
      if ("why" in data) tell({ say: "lost", id: data.id, why: data.why });
      else
        Promise.all(data.packs.map(packOf)).then(
          () => run(ask, data.prepared, data.packs),
          (error: unknown) => tell({ say: "lost", id: data.id, why: (error as Error).message }),
        );
    });
    worker.addEventListener("error", (event) => {
      for (const id of this.#asked.keys()) tell({ say: "lost", id, why: event.message || "the compiler ended" });
      this.#asked.clear();
    });
    return worker;
  }

  #send({ id, request }: Ask): void {
    const message: ToCompiler = { id, request };
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a Worker has no origin
    this.#worker.postMessage(message);
  }
}

let compiler: Compiler | undefined;
let shell: string;
let engine: string;
let warm: Worker | undefined;
const busy = new Map<number, Worker>();
/** Workers that have answered and will be asked again. */
const kept = new Map<number, Worker>();
/** Requests that the page has given up before they ran. */
const dropped = new Set<number>();

function send(worker: Worker, message: ToWorker): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a Worker has no origin
  worker.postMessage(message);
}

function start(): Worker {
  const worker = new Worker(shell);
  send(worker, { engine });
  return worker;
}

function boot(message: Boot): void {
  take(message.modules);
  shell = blob(message.shell);
  engine = addresses.get(message.engine)!;
  compiler = new Compiler(blob(message.compiler));
  warm = start();
}

function end(id: number): void {
  for (const workers of [busy, kept]) {
    workers.get(id)?.terminate();
    workers.delete(id);
  }
  warm ??= start();
}

function run({ id, request, seconds, keeps }: Ask, prepared: string, names: readonly string[]): void {
  if (dropped.delete(id)) return;
  const worker = warm ?? start();
  warm = undefined;
  busy.set(id, worker);
  worker.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => {
    // Only its first answer counts; afterwards a Worker is gone, or waits to be asked again.
    if (busy.get(id) !== worker) return;
    if ("progress" in data) {
      tell({ say: "progress", id, progress: String(data.progress) });
      return;
    }
    if (keeps && "response" in data) {
      busy.delete(id);
      kept.set(id, worker);
      warm ??= start();
    } else end(id);
    tell("response" in data ? { say: "answer", id, response: String(data.response) } : { say: "lost", id, why: String(data.why) });
  });
  worker.addEventListener("error", (event) => {
    if (busy.get(id) !== worker) return;
    end(id);
    tell({ say: "lost", id, why: event.message || "the Worker ended" });
  });
  send(worker, { request, prepared, packs: names.map((name) => addresses.get(`${name}.js`)!), seconds, keeps });
}

function runAgain({ id, request, seconds }: ToFrame & { say: "again" }): void {
  const worker = kept.get(id);
  if (worker === undefined) {
    tell({ say: "lost", id, why: "the Worker that had this program is gone" });
    return;
  }
  kept.delete(id);
  busy.set(id, worker);
  send(worker, { request, seconds });
}

/** One that does not run yet has nothing to tell: the page will drop it. */
function stop(id: number): void {
  const worker = busy.get(id);
  if (worker !== undefined) send(worker, { stop: true });
}

function drop(id: number): void {
  compiler?.drop(id);
  if (busy.has(id) || kept.has(id)) end(id);
  else dropped.add(id);
}

window.addEventListener("message", ({ source, data }: MessageEvent<ToFrame>) => {
  if (source !== window.parent) return;
  if (data.say === "boot" && compiler === undefined) boot(data);
  else if (data.say === "ask") compiler?.ask(data);
  else if (data.say === "again") runAgain(data);
  else if (data.say === "more") arrived(data.pack, data.modules);
  else if (data.say === "missing") missed(data.pack, data.why);
  else if (data.say === "stop") stop(data.id);
  else if (data.say === "drop") drop(data.id);
});

tell({ say: "up" });
