/**
 * Waiting for a child, with a time-out and without.
 *
 * With one, CPython asks again and again, after 1, 2, 4 … at most 50 milliseconds; so it may hear of the end late. The explorer, for
 * which no time passes, waits in one operation.
 *
 * Source: CPython 3.12, Lib/subprocess.py, Popen._wait, _internal_poll, _handle_exitstatus.
 */
import type { Waited } from "../../machine/kernel/kernel.ts";
import { TRY } from "../../machine/kernel/operation.ts";
import type { Sim } from "../../machine/traps.ts";
import { deadlineAfter } from "../blocking.ts";
import { currentThread } from "../interpreter.ts";
import { kernelCall } from "../kernel-call.ts";
import { Lock } from "../threading/lock.ts";
import { monotonic, sleep } from "../time.ts";

/** Takes the end of one child, for however many threads that wait for it. */
export class Waiter {
  readonly #pid: number;
  /** Only one thread may call waitpid at a time: the second would get ECHILD. */
  readonly #lock = new Lock();
  readonly #tell: (returncode: number) => void;
  #returncode: number | null = null;

  /** @param tell hears the exit code once */
  constructor(pid: number, tell: (returncode: number) => void) {
    this.#pid = pid;
    this.#tell = tell;
  }

  /** Looks once. A child that somebody else has waited for counts as ended with 0. */
  *poll(): Sim<number | null> {
    if (this.#returncode !== null || !(yield* this.#lock.acquire(false))) return this.#returncode;
    try {
      if (this.#returncode === null) yield* this.#ask(TRY);
    } finally {
      yield* this.#lock.release();
    }
    return this.#returncode;
  }

  /** Waits for the end. */
  *wait(): Sim<number> {
    while (this.#returncode === null) {
      yield* this.#lock.acquire();
      try {
        if (this.#returncode === null) yield* this.#ask(Infinity);
      } finally {
        yield* this.#lock.release();
      }
    }
    return this.#returncode;
  }

  /** Waits at most so many seconds; null: that was not enough. */
  *waitFor(timeout: number): Sim<number | null> {
    if (this.#returncode !== null) return this.#returncode;
    if (!currentThread().interpreter.world.startWaits) {
      yield* this.#ask(timeout <= 0 ? TRY : deadlineAfter(timeout));
      return this.#returncode;
    }
    const end = (yield* monotonic()) + timeout;
    for (let delay = 0.0005; (yield* this.poll()) === null;) {
      const left = end - (yield* monotonic());
      if (left <= 0) return null;
      delay = Math.min(delay * 2, left, 0.05);
      yield* sleep(delay);
    }
    return this.#returncode;
  }

  *#ask(deadline: number): Sim<void> {
    const pid = this.#pid;
    const waited: Waited = yield* kernelCall((kernel, process) => kernel.wait(process, pid, deadline));
    if (waited === null || this.#returncode !== null) return;
    const { status, signal } = waited === "ECHILD" ? { status: 0, signal: 0 } : waited.ending;
    this.#returncode = signal === 0 ? status : -signal;
    this.#tell(this.#returncode);
  }
}
