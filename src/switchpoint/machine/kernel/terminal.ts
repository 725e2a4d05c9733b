/**
 * The terminal as an open file: what every process begins with as its standard streams. There is nobody at the keyboard: reading
 * gives the end at once.
 */
import type { Sim } from "../traps.ts";
import { WaitQueue } from "../wait-queue.ts";
import { OpenFile, type Transfer } from "./open-file.ts";
import { perform, type KernelClock, type KernelObject } from "./operation.ts";

/** Where the driver shows what is written. */
export interface Screen {
  write(stream: "stdout" | "stderr", data: Uint8Array): void;
  /** Somebody compares outputs: writing is a visible operation. */
  readonly isCompared: boolean;
}

export class Terminal extends OpenFile {
  /** Nobody minds who else has it open. */
  override readonly shared = false;
  readonly readable = true;
  readonly writable = true;
  readonly object: KernelObject = { waiters: new WaitQueue("terminal"), guards: {} };
  readonly #stream: "stdout" | "stderr";
  readonly #screen: Screen | null;
  readonly #clock: KernelClock;

  constructor(stream: "stdout" | "stderr", screen: Screen | null, clock: KernelClock) {
    super();
    this.#stream = stream;
    this.#screen = screen;
    this.#clock = clock;
  }

  // eslint-disable-next-line require-yield
  *read(): Sim<Transfer<Uint8Array>> {
    return { done: new Uint8Array(0) };
  }

  *write(data: Uint8Array): Sim<Transfer<number>> {
    const act = (): void => this.#screen?.write(this.#stream, data);
    if (this.#screen?.isCompared) yield* perform(this.object, { kind: "write", guard: null, act }, this.#clock);
    else act();
    return { done: data.length };
  }

  *closed(): Sim<void> {}
}
