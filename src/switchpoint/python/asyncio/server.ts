/**
 * asyncio.Server: what start_server gives.
 *
 * Source: CPython 3.13, Lib/asyncio/base_events.py (Server).
 */
import type { Sim } from "../../machine/traps.ts";
import { RuntimeError } from "../builtins.ts";
import type { Co } from "../coroutines/coroutine.ts";
import { AEXIT } from "../guard.ts";
import { visible } from "../interpreter.ts";
import type { socket } from "../socket/socket-object.ts";
import { awaitCore } from "./bound.ts";
import { FutureCore } from "./future-core.ts";
import type { LoopCore } from "./loop-core.ts";
import { runningLoop } from "./running.ts";
import { removeWatch } from "./sockets.ts";

/** A listening socket, and who serves its clients. `await using server = …` closes it at the end of the block. */
export class Server {
  readonly #loop: LoopCore;
  readonly #sockets: socket[];
  readonly #begin: () => Sim<void>;
  #serving = false;
  #forever: FutureCore | null = null;

  /** @param begin listens, and has clients accepted */
  constructor(sock: socket, begin: () => Sim<void>) {
    this.#loop = runningLoop();
    this.#sockets = [sock];
    this.#begin = begin;
  }

  /** The listening sockets; none after `close`. */
  get sockets(): readonly socket[] {
    return [...this.#sockets];
  }

  is_serving(): boolean {
    return this.#serving && this.#sockets.length > 0;
  }

  /** Takes clients from now on; nothing happens if it does already. */
  *start_serving(): Co<void> {
    if (this.#serving) return;
    this.#serving = true;
    yield* this.#begin();
  }

  /** Takes no more clients. */
  *close(): Sim<void> {
    for (const sock of this.#sockets.splice(0)) {
      yield* removeWatch(this.#loop, sock, "reader");
      yield* sock.close();
    }
    yield visible("close", this.#loop.inside);
    this.#forever?.cancel();
  }

  // eslint-disable-next-line require-yield
  *wait_closed(): Co<void> {}

  /** Serves until it is cancelled; then closes. */
  *serve_forever(): Co<void> {
    if (this.#forever !== null) throw new RuntimeError(`server ${String(this)} is already being awaited on serve_forever()`);
    if (this.#sockets.length === 0) throw new RuntimeError(`server ${String(this)} is closed`);
    yield* this.start_serving();
    this.#forever = new FutureCore(this.#loop);
    try {
      yield* awaitCore(this.#forever);
    } finally {
      this.#forever = null;
      yield* this.close();
    }
  }

  toString(): string {
    return `<Server sockets=(${this.#sockets.map(String).join(", ")})>`;
  }

  *[AEXIT](): Co<boolean> {
    yield* this.close();
    return false;
  }

  *[Symbol.asyncDispose](): Co<void> {
    yield* this.close();
  }
}
