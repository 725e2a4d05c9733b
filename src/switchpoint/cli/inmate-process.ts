/**
 * A child process behind the wall, seen from outside: it is asked, and answers, is killed at a cap, or dies.
 *
 * Left to others: what it does with an errand (cli/inmate.ts), what its end means (cli/realm.ts).
 */
import { spawn, type ChildProcessByStdio } from "node:child_process";
import type { Readable, Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import type { EngineScripts } from "./bundle.ts";
import type { Errand } from "./inmate.ts";
import { mourner } from "./mourner.ts";
import { residentBytes } from "./resident.ts";

/** What came of an errand. */
export type Outcome =
  | { readonly how: "answered"; readonly text: string }
  | { readonly how: "killed"; readonly cause: "time" | "memory" }
  | { readonly how: "ended"; readonly status: number | null; readonly signal: NodeJS.Signals | null; readonly stderr: string }
  | { readonly how: "failed"; readonly detail: string };

/** Hears how far the work is, as JSON of `{ progress }`, a few times a second. False: end with what is known. */
export type Watch = (progress: string) => boolean;

const program = fileURLToPath(new URL("./inmate.ts", import.meta.url));

/** What Node and the engine take before any program runs. */
const ownMebibytes = 128;
/** A process that holds more than this after an answer is not used again: its own memory would count against the next program. */
const fitMebibytes = 2 * ownMebibytes;

/** Added to the length of what is not the answer yet. */
const MORE_TO_COME = 2 ** 31;

export class Inmate {
  readonly scripts: EngineScripts;
  readonly mebibytes: number;
  readonly #child: ChildProcessByStdio<Writable, Readable, Readable>;
  #hasScripts = false;
  /** The answer as far as it has come: its length in four bytes, then the text. */
  #received: Buffer[] = [];
  #size = 0;
  #expected = 4;
  #stderr = "";
  #settle: ((outcome: Outcome) => void) | null = null;
  #cause: "time" | "memory" | null = null;
  #watch: Watch | null = null;

  /** Starts the process. `mebibytes` caps its memory beyond what it takes to start. */
  constructor(scripts: EngineScripts, mebibytes: number) {
    this.scripts = scripts;
    this.mebibytes = mebibytes;
    const flags = [
      "--permission",
      `--allow-fs-read=${program}`,
      "--disallow-code-generation-from-strings",
      "--experimental-vm-modules", // lets an import() be refused with a primitive
      "--no-warnings",
      `--max-old-space-size=${mebibytes}`,
    ];
    const child = spawn(process.execPath, [...flags, program], { env: {}, stdio: ["pipe", "pipe", "pipe"] });
    this.#child = child;
    child.stdout.on("data", (chunk: Buffer) => this.#receive(chunk));
    child.stderr.on("data", (chunk: Buffer) => (this.#stderr = (this.#stderr + String(chunk)).slice(-10_000)));
    child.stdin.on("error", () => {}); // it died before it had read everything: its end tells
    child.on("error", (error) => this.#end({ how: "failed", detail: error.message }));
    child.on("close", (status, signal) => this.#end({ how: "ended", status, signal, stderr: this.#stderr }));
  }

  /** Sends an errand; one at a time. `watch` hears how far it is. It is killed after `seconds` of wall-clock time, or when it holds too much memory. */
  async ask(errand: Omit<Errand, "scripts" | "watched">, seconds: number, watch: Watch | null = null): Promise<Outcome> {
    this.#watch = watch;
    this.#hold(true);
    mourner.tell("+", this.#child.pid);
    const deadline = setTimeout(() => this.#kill("time"), seconds * 1000);
    const poll = setInterval(() => {
      if (this.#resident() > (this.mebibytes + ownMebibytes) * 2 ** 20) this.#kill("memory");
    }, 50);
    const outcome = new Promise<Outcome>((resolve) => (this.#settle = resolve));
    this.#send({ scripts: this.#hasScripts ? null : this.scripts, watched: watch !== null, ...errand });
    try {
      return await outcome;
    } finally {
      clearTimeout(deadline);
      clearInterval(poll);
      mourner.tell("-", this.#child.pid);
      this.#hold(false);
    }
  }

  /** True if it can be asked again. */
  isFit(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null && this.#resident() < fitMebibytes * 2 ** 20;
  }

  dismiss(): void {
    this.#child.kill("SIGKILL");
  }

  #send(errand: Errand): void {
    this.#hasScripts = true;
    const body = Buffer.from(JSON.stringify(errand));
    const length = Buffer.alloc(4);
    length.writeUInt32LE(body.length);
    this.#child.stdin.write(Buffer.concat([length, body]));
  }

  #receive(chunk: Buffer): void {
    this.#received.push(chunk);
    this.#size += chunk.length;
    if (this.#size < this.#expected) return;
    const all = Buffer.concat(this.#received);
    if (this.#expected === 4) this.#expected += all.readUInt32LE() % MORE_TO_COME;
    this.#received = [all];
    if (this.#size < this.#expected) return;
    this.#received = [];
    this.#size = 0;
    this.#expected = 4;
    const text = all.subarray(4).toString();
    if (all.readUInt32LE() < MORE_TO_COME) this.#end({ how: "answered", text });
    else this.#child.stdin.write(Buffer.of(this.#watch?.(text) === false ? 0 : 1));
  }

  #end(outcome: Outcome): void {
    const settle = this.#settle;
    this.#settle = null;
    settle?.(this.#cause !== null && outcome.how !== "failed" ? { how: "killed", cause: this.#cause } : outcome);
  }

  #kill(cause: "time" | "memory"): void {
    this.#cause ??= cause;
    this.#child.kill("SIGKILL");
  }

  #resident(): number {
    return this.#child.pid === undefined ? 0 : residentBytes(this.#child.pid);
  }

  /** While it works, it keeps this process alive; while it waits, it does not, and ends with it: its input closes. */
  #hold(on: boolean): void {
    const parts = [this.#child, this.#child.stdin, this.#child.stdout, this.#child.stderr] as unknown as { ref?(): void; unref?(): void }[];
    for (const part of parts)
      if (on) part.ref?.();
      else part.unref?.();
  }
}
