/**
 * The wall on the command line: each request is answered by a child process, in a fresh context without host objects
 * (cli/inmate.ts), under a cap on memory and one on time. A process answers one request at a time. It serves again only after
 * an ordinary end; a program that kills its process costs itself only.
 *
 * Left to others: what each ending means in a `run`, `explore` or `grade` line (cli/endings.ts).
 */
import { createHash } from "node:crypto";
import { bundleEngine, type EngineScripts } from "./bundle.ts";
import { Inmate, type Outcome, type Watch } from "./inmate-process.ts";
import type { Request, Response } from "../engine/protocol.ts";

/** Caps on one request. */
export interface Limits {
  /** Wall-clock seconds. A search is asked to stop then; whatever still runs a little later is killed. */
  readonly seconds: number;
  /** Memory of the child process, beyond what it takes to start. */
  readonly mebibytes: number;
}

/** CONTRACT.md, "Safety": 10 s and 512 MiB each. */
export const defaultLimits: Limits = { seconds: 10, mebibytes: 512 };

/** How a request ended: with a response, at one of the caps, or not as it should (`detail` says what is known). */
export type Ending =
  | { readonly how: "answered"; readonly response: Response }
  | { readonly how: "out of time" }
  | { readonly how: "out of memory" }
  | { readonly how: "crashed"; readonly detail: string };

/** Time past the cap that a search, which ends by itself, has to write down what it found. */
const graceSeconds = 3;

/** Processes that have answered and may answer again, the latest last. All with the same engine and cap on memory. */
const idle: Inmate[] = [];

/** All that live. */
const living = new Set<Inmate>();

/** Ends them all, with whatever they are at. */
export function dismissAll(): void {
  for (const inmate of living) inmate.dismiss();
}

/** Makes a signal that ends this process end them too: one that is in an endless match of the host's would outlive us. */
export function endWithInmates(): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.once(signal, () => {
      dismissAll();
      process.kill(process.pid, signal);
    });
  }
}

/** A process that has this engine and this cap: one that is free, or a new one. */
function inmateWith(scripts: EngineScripts, mebibytes: number): Inmate {
  const at = idle.findLastIndex((one) => one.scripts === scripts && one.mebibytes === mebibytes);
  const inmate = at < 0 ? new Inmate(scripts, mebibytes) : idle.splice(at, 1)[0]!;
  living.add(inmate);
  return inmate;
}

/** The engine of this command. */
let engine: Promise<EngineScripts> | undefined;

/** Identifies the engine of this command, whatever its version says: decisions of another one are none. */
export async function engineHash(): Promise<string> {
  const { compiler, engine: half } = await (engine ??= bundleEngine());
  return createHash("sha256").update(compiler).update("\0").update(half).digest("hex").slice(0, 32);
}

/** Carries out one request behind the wall; `watch` hears how far a search is. Never throws for anything that the program does. */
export async function performInRealm(request: Request, limits: Limits = defaultLimits, watch: Watch | null = null): Promise<Ending> {
  return await performWith(await (engine ??= bundleEngine()), request, limits, watch);
}

/** The same with another engine: how tests look at the wall alone. */
export async function performWith(scripts: EngineScripts, request: Request, limits: Limits, watch: Watch | null = null): Promise<Ending> {
  const inmate = inmateWith(scripts, limits.mebibytes);
  const seconds = limits.seconds + (request.do === "explore" ? graceSeconds : 0);
  const ending = endingOf(await inmate.ask({ request: JSON.stringify(request), seconds: limits.seconds }, seconds, watch));
  if (ending.how === "answered" && inmate.isFit()) idle.push(inmate);
  else {
    living.delete(inmate);
    inmate.dismiss();
  }
  return ending;
}

/** V8's own words when the heap is full; it ends the process. */
const heapIsFull = /heap out of memory|Allocation failed|Fatal (JavaScript )?(process )?out of memory/i;

function endingOf(outcome: Outcome): Ending {
  switch (outcome.how) {
    case "answered":
      try {
        return { how: "answered", response: JSON.parse(outcome.text) as Response };
      } catch {
        return { how: "crashed", detail: "the engine's answer cannot be read" };
      }
    case "killed":
      return { how: outcome.cause === "time" ? "out of time" : "out of memory" };
    case "ended":
      if (heapIsFull.test(outcome.stderr)) return { how: "out of memory" };
      return { how: "crashed", detail: `the engine's process ended with ${outcome.signal ?? `status ${outcome.status}`}` };
    case "failed":
      return { how: "crashed", detail: outcome.detail };
  }
}
