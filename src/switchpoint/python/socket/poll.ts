/**
 * select.poll: files are registered once, and then asked about again and again.
 *
 * Source: CPython 3.12, Modules/selectmodule.c (poll objects); poll(2).
 */
import type { Selectable } from "../../machine/poll-room.ts";
import type { Sim } from "../../machine/traps.ts";
import { KeyError } from "../builtins.ts";
import { descriptor, openFile, waitUntil, type FileLike } from "../files/file-like.ts";
import { ENOENT, osError } from "../os-error.ts";
import { CLOSED, POLLIN, POLLOUT, POLLPRI, ready, type Interest } from "./readiness.ts";
import type { Signatures } from "../signatures.ts";

/** What `poll()` gives: files are registered once and then asked about again and again. */
export class Poll {
  /** Event masks by descriptor, in the order of registration. */
  readonly #masks = new Map<number, number>();

  /** Adds a file, or changes what is asked about it. */
  *register(fd: FileLike, eventmask: number = POLLIN | POLLPRI | POLLOUT): Sim<void> {
    this.#masks.set(yield* descriptor(fd), eventmask);
  }

  /** @throws FileNotFoundError if it was not registered */
  *modify(fd: FileLike, eventmask: number): Sim<void> {
    const number = yield* descriptor(fd);
    if (!this.#masks.has(number)) throw osError(ENOENT);
    this.#masks.set(number, eventmask);
  }

  /** @throws KeyError if it was not registered */
  *unregister(fd: FileLike): Sim<void> {
    const number = yield* descriptor(fd);
    if (!this.#masks.delete(number)) throw new KeyError(number);
  }

  /** Waits at most `timeout` milliseconds (null or negative: for ever): descriptors that are ready, each with what it is ready for. */
  *poll(timeout: number | null = null): Sim<[fd: number, events: number][]> {
    const masks = [...this.#masks];
    const deadline = waitUntil(timeout === null || timeout < 0 ? null : timeout / 1000);
    const events = yield* ready("poll", () => masks.map(([fd, mask]) => interest(openFile(fd), mask)), deadline);
    return masks.map(([fd], i): [number, number] => [fd, events[i]!]).filter(([, each]) => each !== 0);
  }
}

function interest(file: Selectable | null, mask: number): Interest {
  return { file: file ?? CLOSED, read: (mask & (POLLIN | POLLPRI)) !== 0, write: (mask & POLLOUT) !== 0 };
}

export const signatures: Signatures = {
  "Poll.register": ["fd", "eventmask?"],
  "Poll.poll": ["timeout?"],
};
