/**
 * Python's `select`: waiting for several files at once.
 *
 * Files are given as descriptors or as objects with a `fileno` method. Left to others: the waiting (readiness.ts).
 * Source: CPython 3.12, Modules/selectmodule.c (select_select_impl, poll objects).
 */
import type { Sim } from "../../machine/traps.ts";
import { OSError, ValueError } from "../builtins.ts";
import { descriptor, openFile, waitUntil, type FileLike } from "../files/file-like.ts";
import { EBADF, osError } from "../os-error.ts";
import { Poll } from "./poll.ts";
import { ready } from "./readiness.ts";
import type { Signatures } from "../signatures.ts";

export { POLLERR, POLLHUP, POLLIN, POLLNVAL, POLLOUT, POLLPRI } from "./readiness.ts";
/** The same as OSError. */
export const error = OSError;

/**
 * Waits until a file of `rlist` can be read, one of `wlist` be written, or one of `xlist` is in an exceptional state, which here
 * never happens. Gives those that are ready, in the order given; at the end of `timeout` seconds (null: never) three empty lists.
 * @throws ValueError for a negative time-out or a closed file, OSError for a descriptor that is not open
 */
export function* select<R extends FileLike, W extends FileLike, X extends FileLike>(
  rlist: readonly R[],
  wlist: readonly W[],
  xlist: readonly X[],
  timeout: number | null = null,
): Sim<[R[], W[], X[]]> {
  for (const list of [rlist, wlist, xlist]) if (!Array.isArray(list)) throw new TypeError("arguments 1-3 must be sequences");
  if (timeout !== null && typeof timeout !== "number") throw new TypeError("timeout must be a float or None");
  if (timeout !== null && timeout < 0) throw new ValueError("timeout must be non-negative");
  const asked: { readonly given: FileLike; readonly fd: number; readonly list: 0 | 1 | 2 }[] = [];
  for (const given of rlist) asked.push({ given, fd: yield* descriptor(given), list: 0 });
  for (const given of wlist) asked.push({ given, fd: yield* descriptor(given), list: 1 });
  for (const given of xlist) asked.push({ given, fd: yield* descriptor(given), list: 2 });
  const events = yield* ready(
    "select",
    () =>
      asked.map(({ fd, list }) => {
        const file = openFile(fd);
        if (file === null) throw osError(EBADF);
        return { file, read: list === 0, write: list === 1 };
      }),
    waitUntil(timeout),
  );
  const of = (number: number): FileLike[] => asked.filter(({ list }, i) => list === number && events[i] !== 0).map(({ given }) => given);
  return [of(0) as R[], of(1) as W[], []];
}

/** A new polling object. */
export function poll(): Poll {
  return new Poll();
}

export const signatures: Signatures = {
  select: ["rlist", "wlist", "xlist", "timeout?"],
};
