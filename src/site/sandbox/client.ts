/**
 * The page's side of the sandbox: makes the frame, gives it the engine, asks, and ends what takes too long. Nothing is loaded
 * before `warm` or the first `ask`.
 */
import type { Request, Response } from "switchpoint/protocol";
import type { FromFrame, Modules, ToFrame } from "./messages.ts";

/** How a request ended. "late": the deadline passed and the Worker was terminated; "stopped": the reader stopped it. */
export type Outcome =
  | { readonly how: "answered"; readonly response: Response }
  | { readonly how: "late" | "stopped" }
  | { readonly how: "lost"; readonly why: string };

/** A request under way. */
export interface Asked {
  readonly outcome: Promise<Outcome>;
  stop(): void;
}

/** Past its own deadline a search gets this long to write down what it found. */
const GRACE = 1;

interface Pending {
  settle(outcome: Outcome): void;
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
    if (data.say === "answer") pending?.settle({ how: "answered", response: JSON.parse(data.response) as Response });
    else pending?.settle({ how: "lost", why: data.why });
  }

  ask(request: Request, seconds: number): Asked {
    const id = ++this.#last;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const outcome = new Promise<Outcome>((resolve) => {
      const settle = (result: Outcome): void => {
        if (!this.#pending.delete(id)) return;
        clearTimeout(timer);
        if (result.how === "late" || result.how === "stopped") this.#tell({ say: "drop", id });
        resolve(result);
      };
      this.#pending.set(id, { settle });
      this.#ready.then(
        () => {
          if (!this.#pending.has(id)) return;
          timer = setTimeout(() => settle({ how: "late" }), (seconds + GRACE) * 1000);
          this.#tell({ say: "ask", id, request: JSON.stringify(request), seconds });
        },
        (error: unknown) => settle({ how: "lost", why: String((error as Error).message) }),
      );
    });
    return { outcome, stop: () => this.#pending.get(id)?.settle({ how: "stopped" }) };
  }
}

let sandbox: Sandbox | undefined;
const theSandbox = (): Sandbox => (sandbox ??= new Sandbox());

/** Loads the engine and starts a first Worker, so that a Run does not wait for them. */
export function warm(): void {
  theSandbox();
}

/** Sends a request into the sandbox. `seconds` is its deadline in real time. */
export function ask(request: Request, seconds: number): Asked {
  return theSandbox().ask(request, seconds);
}
