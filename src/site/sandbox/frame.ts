/**
 * The script inside the sandboxed frame. The frame has an opaque origin and a policy of its own (pages/sandbox/frame.html.ts):
 * no network, no storage, no access to the page. It makes a Worker for every request, so that each has a fresh realm, and
 * always keeps one more that is already warm.
 *
 * One file without imports: it is put into the frame's document as text.
 */
import type { FromFrame, FromWorker, ToFrame } from "./messages.ts";

let address: string | undefined;
let warm: Worker | undefined;
const busy = new Map<number, Worker>();

function tell(message: FromFrame): void {
  // The page's origin cannot be known here; nothing secret is sent.
  window.parent.postMessage(message, "*");
}

function next(): Worker {
  const worker = warm ?? new Worker(address!);
  warm = undefined;
  return worker;
}

function warmUp(): void {
  warm ??= new Worker(address!);
}

function end(id: number): void {
  busy.get(id)?.terminate();
  busy.delete(id);
  warmUp();
}

function ask({ id, request, seconds }: ToFrame & { say: "ask" }): void {
  const worker = next();
  busy.set(id, worker);
  worker.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => {
    // Only the first word of a Worker counts; afterwards it is gone.
    if (busy.get(id) !== worker) return;
    end(id);
    tell("response" in data ? { say: "answer", id, response: String(data.response) } : { say: "lost", id, why: String(data.why) });
  });
  worker.addEventListener("error", (event) => {
    if (busy.get(id) !== worker) return;
    end(id);
    tell({ say: "lost", id, why: event.message || "the Worker ended" });
  });
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a Worker has no origin
  worker.postMessage({ request, seconds });
}

window.addEventListener("message", ({ source, data }: MessageEvent<ToFrame>) => {
  if (source !== window.parent) return;
  if (data.say === "boot" && address === undefined) {
    address = URL.createObjectURL(new Blob([data.worker], { type: "text/javascript" }));
    warmUp();
  } else if (data.say === "ask") ask(data);
  else if (data.say === "drop" && busy.has(data.id)) end(data.id);
});

tell({ say: "up" });
