/**
 * The shell of the Worker in which a learner's program runs. It takes what it needs for itself, takes away what no program
 * should have, loads the engine, and waits for one request.
 *
 * The Worker inherits the frame's policy, so that no address can be fetched; the names below would be refused or useless, and
 * are removed all the same, before any program is there. One file without imports.
 */
import type { FromWorker, ToWorker } from "./messages.ts";

interface Door {
  perform(request: string, prepared: string, factories: readonly unknown[], timeIsUp: () => boolean, again: boolean): string;
  performing(
    request: string,
    prepared: string,
    factories: readonly unknown[],
    timeIsUp: () => boolean,
  ): (goesOn: boolean, isOver: () => boolean) => string;
}

(() => {
  const scope = globalThis as unknown as Record<string, unknown>;
  const { parse } = JSON;
  const now = Date.now.bind(Date);
  const send = self.postMessage.bind(self) as (message: FromWorker) => void;
  const listen = self.addEventListener.bind(self);
  const address = URL.createObjectURL.bind(URL);
  const forget = URL.revokeObjectURL.bind(URL);
  const Text = Blob;

  /** Lets messages that have come be heard first, and then does what it is given. */
  const afterMessages = setTimeout.bind(null) as (next: () => void) => void;

  /** Evaluates one piece of compiled code: a function expression. */
  const evaluate = async (code: string, url: string): Promise<unknown> => {
    const place = address(new Text([`export default ${code}\n;\n//# sourceURL=${url.replace(/\s/g, "_")}`], { type: "text/javascript" }));
    try {
      return ((await import(/* @vite-ignore */ place)) as { default: unknown }).default;
    } finally {
      forget(place);
    }
  };

  /** The engine, once it is loaded; it defines a name that no program may see. */
  const load = async (engine: string): Promise<Door> => {
    await import(/* @vite-ignore */ engine);
    const door = scope["switchpointEngine"] as Door;
    delete scope["switchpointEngine"];
    return door;
  };

  type First = Extract<ToWorker, { prepared: string }>;
  type Carried = (request: string, seconds: number) => void;

  /** Milliseconds between two looks at what the page has said. */
  const slice = 100;
  let stopped = false;

  /** What leaves the engine as an exception is a fault of ours. */
  const guarded = (work: () => void): void => {
    try {
      work();
    } catch (error) {
      send({ why: String((error as Error | null)?.stack ?? error) });
    }
  };

  /** A search tells how far it is, and can be stopped. */
  const search = (work: ReturnType<Door["performing"]>): void => {
    stopped = false;
    const next = (): void =>
      guarded(() => {
        const end = now() + slice;
        const text = work(!stopped, () => now() > end);
        if (text.slice(0, 12) === '{"progress":') {
          send({ progress: text });
          afterMessages(next);
        } else send({ response: text });
      });
    next();
  };

  /** Loads what the program needs; what it gives carries out requests about it. */
  const begin = async (loading: Promise<Door>, { prepared, packs, keeps }: First): Promise<Carried> => {
    const { perform, performing } = await loading;
    for (const pack of packs) await import(/* @vite-ignore */ pack);
    const { ok, pieces } = parse(prepared) as { ok: boolean; pieces: { url: string; code: string }[] };
    const factories: unknown[] = [];
    if (ok) for (const { url, code } of pieces) factories[factories.length] = await evaluate(code, url);
    return (request, seconds) => {
      const end = now() + seconds * 1000;
      const isTimeUp = (): boolean => now() > end;
      if ((parse(request) as { do: string }).do === "explore") search(performing(request, prepared, factories, isTimeUp));
      else send({ response: perform(request, prepared, factories, isTimeUp, keeps) });
    };
  };

  let loading: Promise<Door> | undefined;
  let program: Promise<Carried> | undefined;
  listen("message", ({ data }) => {
    const message = data as ToWorker;
    if ("engine" in message) {
      loading ??= load(message.engine);
      return;
    }
    if ("stop" in message) {
      stopped = true;
      return;
    }
    if ("prepared" in message && loading !== undefined) program ??= begin(loading, message);
    program?.then(
      (carryOut) => guarded(() => carryOut(message.request, message.seconds)),
      (error: unknown) => send({ why: String((error as Error | null)?.stack ?? error) }),
    );
  });

  const taken =
    "postMessage close addEventListener removeEventListener dispatchEvent onmessage onmessageerror onerror onrejectionhandled onunhandledrejection " +
    "fetch fetchLater XMLHttpRequest WebSocket WebSocketStream WebTransport EventSource RTCDataChannel RTCPeerConnection Worker SharedWorker importScripts " +
    "indexedDB caches cookieStore BroadcastChannel MessageChannel MessagePort navigator location Notification FileReaderSync FileSystemHandle " +
    "webkitRequestFileSystem webkitRequestFileSystemSync webkitResolveLocalFileSystemURL webkitResolveLocalFileSystemSyncURL Blob File URL Request Response " +
    "setTimeout setInterval clearTimeout clearInterval queueMicrotask requestAnimationFrame cancelAnimationFrame structuredClone reportError scheduler " +
    "WebAssembly SharedArrayBuffer Atomics crypto performance console trustedTypes";
  for (const name of taken.split(" ")) {
    // A name may stand on the global object or on one of its prototypes.
    for (
      let holder: object | null = scope;
      holder !== null && holder !== Object.prototype;
      holder = Object.getPrototypeOf(holder) as object | null
    ) {
      if (!Object.hasOwn(holder, name)) continue;
      if (!Reflect.deleteProperty(holder, name))
        Object.defineProperty(scope, name, { value: undefined, configurable: false, writable: false });
    }
  }
})();
