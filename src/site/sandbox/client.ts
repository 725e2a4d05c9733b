/**
 * The page's side of the sandbox: makes the frame, gives it the engine, asks, and ends what takes too long. Nothing is loaded
 * before `warm` or the first `ask`.
 */
import type { Progress, Request, Response } from "switchpoint/protocol";
import type { FromFrame, Modules, ToFrame } from "./messages.ts";

/** How a request ended. "late": the deadline passed and the Worker was terminated; "stopped": the reader stopped it. */
export type Outcome =
  | { readonly how: "answered"; readonly response: Response }
  | { readonly how: "late" | "stopped" }
  | { readonly how: "lost"; readonly why: string };

/** A request under way. */
export interface Asked {
  readonly outcome: Promise<Outcome>;
  /** Ends it. A search ends with what it knows: that is an answer; whatever else is under way comes to nothing. */
  stop(): void;
}

/** Hears how far a search is, several times a second. */
export type OnProgress = (progress: Progress) => void;

/** Past its own deadline a search gets this long to write down what it found. */
const GRACE = 1;

interface Pending {
  settle(outcome: Outcome): void;
  readonly onProgress: OnProgress | undefined;
}

async function load<T>(address: string): Promise<T> {
  const reply = await fetch(address);
  if (!reply.ok) throw new Error(`the engine could not be loaded (${reply.status})`);
  return (await reply.json()) as T;
}

class Sandbox {
  readonly #frame: HTMLIFrameElement;
  readonly #ready: Promise<void>;
  readonly #pending = new Map<number, Pending>();
  #last = 0;

  constructor() {
    const root = document.documentElement.dataset["root"] ?? "./";
    this.#frame = document.createElement("iframe");
    this.#frame.setAttribute("sandbox", "allow-scripts");
    this.#frame.title = "The place where programs run";
    this.#frame.hidden = true;
    this.#frame.src = `${root}sandbox/frame.html`;
    const engine = load<Omit<ToFrame & { say: "boot" }, "say">>(`${root}sandbox/engine.json`);
    this.#ready = new Promise((resolve, reject) => {
      window.addEventListener("message", ({ source, data }: MessageEvent<FromFrame>) => {
        if (source === null || source !== this.#frame.contentWindow) return;
        if (data.say === "up") {
          engine.then((scripts) => {
            this.#tell({ say: "boot", ...scripts });
            resolve();
          }, reject);
        } else if (data.say === "need") {
          load<Modules>(`${root}sandbox/${data.pack}.json`).then(
            (modules) => this.#tell({ say: "more", pack: data.pack, modules }),
            (error: unknown) => this.#tell({ say: "missing", pack: data.pack, why: String((error as Error).message) }),
          );
        } else this.#hear(data);
      });
    });
    this.#ready.catch(() => {});
    document.body.append(this.#frame);
  }

  #tell(message: ToFrame): void {
    // The frame's origin is opaque: "*" is its only address, and the frame is ours.
    this.#frame.contentWindow?.postMessage(message, "*");
  }

  #hear(data: Exclude<FromFrame, { say: "up" | "need" }>): void {
    const pending = this.#pending.get(data.id);
    if (data.say === "progress") pending?.onProgress?.((JSON.parse(data.progress) as { progress: Progress }).progress);
    else if (data.say === "answer") pending?.settle({ how: "answered", response: JSON.parse(data.response) as Response });
    else pending?.settle({ how: "lost", why: data.why });
  }

  /** A number that no request has. */
  nextId(): number {
    return ++this.#last;
  }

  /** `how`: a request of its own, the first of a program that is kept, or another about that program. */
  ask(id: number, request: Request, seconds: number, how: "once" | "keep" | "again", onProgress?: OnProgress): Asked {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const outcome = new Promise<Outcome>((resolve) => {
      const settle = (result: Outcome): void => {
        if (!this.#pending.delete(id)) return;
        clearTimeout(timer);
        if (result.how === "late" || result.how === "stopped") this.#tell({ say: "drop", id });
        resolve(result);
      };
      this.#pending.set(id, { settle, onProgress });
      this.#ready.then(
        () => {
          if (!this.#pending.has(id)) return;
          timer = setTimeout(() => settle({ how: "late" }), (seconds + GRACE) * 1000);
          const message = { id, request: JSON.stringify(request), seconds };
          this.#tell(how === "again" ? { say: "again", ...message } : { say: "ask", ...message, keeps: how === "keep" });
        },
        (error: unknown) => settle({ how: "lost", why: String((error as Error).message) }),
      );
    });
    return { outcome, stop: () => this.#stop(id, request) };
  }

  #stop(id: number, request: Request): void {
    const giveUp = (): void => this.#pending.get(id)?.settle({ how: "stopped" });
    if (request.do !== "explore") return giveUp();
    this.#tell({ say: "stop", id });
    setTimeout(giveUp, GRACE * 1000);
  }

  /** Lets go of a program that was kept. */
  drop(id: number): void {
    this.#tell({ say: "drop", id });
  }
}

let sandbox: Sandbox | undefined;
const theSandbox = (): Sandbox => (sandbox ??= new Sandbox());

/** Loads the engine and starts a first Worker, so that a Run does not wait for them. */
export function warm(): void {
  theSandbox();
}

/** Sends a request into the sandbox. `seconds` is its deadline in real time. */
export function ask(request: Request, seconds: number, onProgress?: OnProgress): Asked {
  const sandbox = theSandbox();
  return sandbox.ask(sandbox.nextId(), request, seconds, "once", onProgress);
}

/**
 * One program that is run again and again with other options: it is compiled once, and stays in its Worker. (Its realm is
 * hardened: a program that changes JavaScript's own objects fails here.) One request at a time.
 */
export class Session {
  #id: number | null = null;

  /** The program must be that of the first request. */
  ask(request: Request, seconds: number): Asked {
    const sandbox = theSandbox();
    const how = this.#id === null ? "keep" : "again";
    const id = (this.#id ??= sandbox.nextId());
    const asked = sandbox.ask(id, request, seconds, how);
    // Whatever ended otherwise has no Worker any more.
    void asked.outcome.then((outcome) => outcome.how !== "answered" && this.#id === id && (this.#id = null));
    return asked;
  }

  close(): void {
    if (this.#id !== null) theSandbox().drop(this.#id);
    this.#id = null;
  }
}
