/**
 * The wall on the command line: each request is answered by a child process of its own, in a context without host objects
 * (cli/inmate.ts), under a cap on memory and one on time. A program that kills its process costs itself only.
 *
 * Left to others: what each ending means in a `run`, `explore` or `grade` line (cli/endings.ts).
 */
import { spawn, type ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";
import { bundleEngine } from "./bundle.ts";
import type { Errand } from "./inmate.ts";
import { residentBytes } from "./resident.ts";
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

const inmate = fileURLToPath(new URL("./inmate.ts", import.meta.url));

/** Time past the cap that a search, which ends by itself, has to write down what it found. */
const graceSeconds = 1;

/** What Node and the engine take before any program runs. */
const ownMebibytes = 128;

function start(limits: Limits): ChildProcess {
  const flags = [
    "--permission",
    `--allow-fs-read=${inmate}`,
    "--disallow-code-generation-from-strings",
    "--experimental-vm-modules", // lets an import() be refused with a primitive
    "--no-warnings",
    `--max-old-space-size=${limits.mebibytes}`,
  ];
  return spawn(process.execPath, [...flags, inmate], { env: {}, stdio: ["pipe", "pipe", "pipe"] });
}

/** Kills the child when the caps are passed. Returns why it did, so far, and how to stop watching. */
function watch(
  child: ChildProcess,
  seconds: number,
  mebibytes: number,
): { readonly cause: () => "time" | "memory" | null; readonly stop: () => void } {
  let cause: "time" | "memory" | null = null;
  const kill = (why: "time" | "memory") => {
    cause ??= why;
    child.kill("SIGKILL");
  };
  const deadline = setTimeout(() => kill("time"), seconds * 1000);
  const poll = setInterval(() => {
    if (child.pid !== undefined && residentBytes(child.pid) > (mebibytes + ownMebibytes) * 2 ** 20) kill("memory");
  }, 50);
  return {
    cause: () => cause,
    stop: () => {
      clearTimeout(deadline);
      clearInterval(poll);
    },
  };
}

/** V8's own words when the heap is full; it ends the process. */
const heapIsFull = /heap out of memory|Allocation failed|Fatal (JavaScript )?(process )?out of memory/i;

function endingOf(status: number | null, signal: NodeJS.Signals | null, stdout: string, stderr: string): Ending {
  if (status === 0) {
    try {
      return { how: "answered", response: JSON.parse(stdout) as Response };
    } catch {
      return { how: "crashed", detail: "the engine's answer cannot be read" };
    }
  }
  if (heapIsFull.test(stderr)) return { how: "out of memory" };
  return { how: "crashed", detail: `the engine's process ended with ${signal ?? `status ${status}`}` };
}

/** Carries out one request behind the wall. Never throws for anything that the program does. */
export async function performInRealm(request: Request, limits: Limits = defaultLimits): Promise<Ending> {
  return await performWith(await bundleEngine(), request, limits);
}

/** The same with another engine's script: how tests look at the wall alone. */
export async function performWith(engine: string, request: Request, limits: Limits): Promise<Ending> {
  const errand: Errand = { engine, request: JSON.stringify(request), seconds: limits.seconds };
  const child = start(limits);
  const guard = watch(child, limits.seconds + (request.do === "explore" ? graceSeconds : 0), limits.mebibytes);
  const out: Buffer[] = [];
  let err = "";
  child.stdout!.on("data", (chunk: Buffer) => out.push(chunk));
  child.stderr!.on("data", (chunk: Buffer) => (err = (err + String(chunk)).slice(-10_000)));
  child.stdin!.on("error", () => {}); // it died before it had read everything: its end tells
  child.stdin!.end(JSON.stringify(errand));
  return await new Promise((resolve) => {
    child.on("error", (error) => (guard.stop(), resolve({ how: "crashed", detail: error.message })));
    child.on("close", (status, signal) => {
      guard.stop();
      const cause = guard.cause();
      if (cause !== null) resolve({ how: cause === "time" ? "out of time" : "out of memory" });
      else resolve(endingOf(status, signal, Buffer.concat(out).toString(), err));
    });
  });
}
