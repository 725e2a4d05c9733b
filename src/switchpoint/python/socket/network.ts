/**
 * The network beyond the machine: named hosts that things can be downloaded from. A host is as far away as its latency says, and all
 * that is under way from it shares the bandwidth of its line. This module is the course's own; Python has urllib.
 *
 * While a thread waits for a download it has let go of the GIL.
 * Left to others: the line (machine/line.ts).
 */
import { Line } from "../../machine/line.ts";
import type { Guarded, Sim } from "../../machine/traps.ts";
import { ValueError } from "../builtins.ts";
import { currentThread, visible } from "../interpreter.ts";
import { kernelLook } from "../kernel-call.ts";
import { ECONNREFUSED, osError } from "../os-error.ts";
import type { Signatures } from "../signatures.ts";
import { gaierror } from "./socket-address.ts";

/** What a host is like. */
export interface HostOptions {
  /** Seconds from a request to the first byte of the answer: 0.05 if not given. */
  latency?: number;
  /** Bytes per second, of all downloads together: 10 million if not given. */
  bandwidth?: number;
  /** Bytes of a page that `pages` does not name: 100,000 if not given. */
  size?: number;
  /** What there is, by path: how many bytes, or which. */
  pages?: Readonly<Record<string, number | Uint8Array>>;
  /** Downloads that it serves at one time; it refuses more. No limit if not given. */
  connections?: number;
}

/** What came of a download. */
export class Response {
  readonly url: string;
  /** Bytes. */
  readonly length: number;
  readonly #page: number | Uint8Array;

  constructor(url: string, page: number | Uint8Array) {
    this.url = url;
    this.length = typeof page === "number" ? page : page.length;
    this.#page = page;
  }

  /** All of it; zeros where only the size was given. */
  read(): Uint8Array {
    return typeof this.#page === "number" ? new Uint8Array(this.#page) : this.#page.slice();
  }
}

/** A host, as the machine knows it. */
class Remote implements Guarded {
  readonly name: string;
  readonly line: Line;
  readonly options: HostOptions;
  /** Downloads under way. */
  active = 0;
  readonly guards = { never: (): boolean => false };

  constructor(name: string, options: HostOptions) {
    const { latency = 0.05, bandwidth = 10e6 } = options;
    if (!(latency >= 0)) throw new ValueError("latency must be a non-negative number of seconds");
    if (!(bandwidth > 0)) throw new ValueError("bandwidth must be a positive number of bytes per second");
    this.name = name;
    this.options = options;
    const { machine } = currentThread().interpreter.kernel.host;
    this.line = new Line(machine, name, { latency: Math.round(latency * 1e9), bandwidth });
  }

  page(path: string): number | Uint8Array {
    const { pages = {}, size = 100_000 } = this.options;
    return Object.hasOwn(pages, path) ? pages[path]! : size;
  }

  describe(): { name: string; held_by: string | null } {
    return { name: this.name, held_by: null };
  }
}

/**
 * Makes a host known, or gives a known one other properties.
 * @throws ValueError for a latency or bandwidth that makes no sense
 */
export function host(name: string, options: HostOptions = {}): void {
  kernelLook((kernel) => void kernel.host.remotes.set(name, new Remote(name, options)));
}

/**
 * Downloads `http://host/path` and waits until it is there.
 * @throws gaierror for a host that is not known, ConnectionRefusedError if it serves too many already
 */
export function* fetch(url: string): Sim<Response> {
  const [, name, path = "/"] = /^(?:https?:\/\/)?([^/]+)(\/.*)?$/.exec(url) ?? [];
  const answer = yield* currentThread().interpreter.process.recording.call(() => download(name ?? "", path));
  if (answer === "unknown") throw new gaierror(-2, "Name or service not known");
  if (answer === "refused") throw osError(ECONNREFUSED);
  return new Response(url, answer);
}

/** What the page is, once it is here. */
function* download(name: string, path: string): Sim<number | Uint8Array | "unknown" | "refused"> {
  const thread = currentThread();
  const { gil, kernel, world } = thread.interpreter;
  const remote = kernel.host.remotes.get(name) as Remote | undefined;
  if (remote === undefined) return "unknown";
  yield visible("connect", remote);
  if (remote.active >= (remote.options.connections ?? Infinity)) return "refused";
  remote.active++;
  const page = remote.page(path);
  const bytes = typeof page === "number" ? page : page.length;
  const deadline = world.clock.now() + remote.line.duration(bytes);
  yield* gil.drop(thread);
  yield* remote.line.transfer(bytes);
  yield* gil.take(thread);
  thread.task?.respond(world.clock.now());
  // To the explorer the answer comes at some time, as a sleep ends.
  const more = [{ object: world.clock, key: null, write: false }];
  if ((yield visible("download", remote, { guard: "never", timed: true, more })) === false) world.clock.reach(deadline);
  remote.active--;
  return page;
}

export const signatures: Signatures = {};
