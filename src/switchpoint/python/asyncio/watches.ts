/**
 * The files that an event loop watches: `add_reader`, `add_writer`.
 *
 * Source: CPython 3.13, Lib/asyncio/selector_events.py (_add_reader, _process_events), Lib/selectors.py.
 */
import type { Selectable } from "../../machine/poll-room.ts";
import { isReady } from "../socket/readiness.ts";
import type { HandleCore } from "./handle-core.ts";

/** One file, and what is to be called when it is ready. */
interface Watch {
  readonly file: Selectable;
  reader: HandleCore | null;
  writer: HandleCore | null;
}

/** A descriptor that can be read, or written. */
export type ReadyFile = readonly [fd: number, side: "reader" | "writer"];

export class Watches {
  readonly #watches = new Map<number, Watch>();

  /** The files, in the order in which they were added. */
  get files(): readonly Selectable[] {
    return [...this.#watches.values()].map(({ file }) => file);
  }

  /** Sets what is called for a descriptor, and gives what was set before. */
  set(fd: number, file: Selectable, side: "reader" | "writer", handle: HandleCore): HandleCore | null {
    const watch = this.#watches.get(fd) ?? { file, reader: null, writer: null };
    this.#watches.set(fd, watch);
    const before = watch[side];
    watch[side] = handle;
    return before;
  }

  /** Forgets it again. */
  take(fd: number, side: "reader" | "writer"): HandleCore | null {
    const watch = this.#watches.get(fd);
    if (watch === undefined) return null;
    const before = watch[side];
    watch[side] = null;
    if (watch.reader === null && watch.writer === null) this.#watches.delete(fd);
    return before;
  }

  /** True if one of the files is ready. */
  any(): boolean {
    return this.#watches.values().some(({ file, reader, writer }) => isReady({ file, read: reader !== null, write: writer !== null }));
  }

  /** All that are ready: for each file the reader before the writer. */
  ready(): ReadyFile[] {
    const found: ReadyFile[] = [];
    for (const [fd, { file, reader, writer }] of this.#watches) {
      if (reader !== null && isReady({ file, read: true, write: false })) found.push([fd, "reader"]);
      if (writer !== null && isReady({ file, read: false, write: true })) found.push([fd, "writer"]);
    }
    return found;
  }

  /** What is to be called for them. */
  collect(events: readonly ReadyFile[]): HandleCore[] {
    const handles = events.map(([fd, side]) => this.#watches.get(fd)?.[side] ?? null);
    return handles.filter((handle) => handle !== null && !handle.cancelled) as HandleCore[];
  }
}
