/**
 * Where threads wait for any of several files: select, poll, an event loop. Each has a place here, with the files that it
 * watches. Whoever changes a file marks the places that watch it, and their threads look again.
 *
 * To the explorer the room is one object with a guard for each place. An operation that changes a file is announced with `access`
 * besides the file itself, before it is known whom it will concern. Who looks and waits announces the same for each of its files
 * (`watching`). Operations on different files commute as long as they have different keys.
 *
 * Left to others: the files (stream-socket.ts, pipe.ts), what a thread does when it looks again (python/socket/select.ts).
 * Source: Linux, fs/select.c (do_select, pollwake).
 */
import type { Access, Guarded, Sim } from "./traps.ts";
import { wake, WaitQueue } from "./wait-queue.ts";

/** A file that can be waited for beside others. */
export interface Selectable {
  /** What the explorer knows: whoever changes the answers below touches it. */
  readonly object: object;
  /** A name that no other file has, the same in every schedule; null: it has none, and conflicts with all. */
  readonly key: string | null;
  /** A read would not block: there is something, or the end, or an error. */
  readonly readable: boolean;
  /** A write would not block: there is room, or nobody to read. */
  readonly writable: boolean;
  /** Something is wrong with it (POLLERR), the other side is gone (POLLHUP); absent: no. */
  readonly failed?: boolean;
  readonly hungUp?: boolean;
}

/** One thread's place: from the moment that it decided to wait. */
export interface PollPlace {
  /** Its guard's name in the room. */
  readonly guard: string;
  readonly queue: WaitQueue;
  readonly objects: ReadonlySet<object>;
  marked: boolean;
}

export class PollRoom implements Guarded {
  readonly guards: Record<string, () => boolean> = {};
  readonly #places = new Map<string, PollPlace>();

  describe(): { name: string; held_by: string | null } {
    return { name: "select", held_by: null };
  }

  /** What an operation that changes the file of this key announces besides. */
  access(key: string | null): Access {
    return { object: this, key, write: true };
  }

  /** What one announces who looks at these files and perhaps waits for them: the first access, and the others. */
  watching(files: readonly Selectable[]): { readonly key: string | null; readonly more: readonly Access[] } {
    const keys = [...new Set(files.map(({ key }) => key))];
    if (keys.length === 0 || keys.includes(null)) return { key: null, more: [] };
    return { key: keys[0]!, more: keys.slice(1).map((key) => this.access(key)) };
  }

  /**
   * Takes a place; part of the visible operation that looked and found nothing.
   * @param who names the thread, the same in every schedule; it has one place at most
   */
  enter(files: readonly Selectable[], who: string): PollPlace {
    const objects = new Set(files.map(({ object }) => object));
    const place: PollPlace = { guard: `place of ${who}`, queue: new WaitQueue("select"), objects, marked: false };
    this.#places.set(place.guard, place);
    this.guards[place.guard] = () => place.marked;
    return place;
  }

  leave(place: PollPlace): void {
    this.#places.delete(place.guard);
    delete this.guards[place.guard];
  }

  /** `object` has changed: marks who watches it, and gives their places, for `call`. */
  mark(object: object): readonly PollPlace[] {
    if (this.#places.size === 0) return [];
    const places = [...this.#places.values()].filter((place) => place.objects.has(object));
    for (const place of places) place.marked = true;
    return places;
  }

  /** Wakes those who sleep in the places. */
  *call(places: readonly PollPlace[]): Sim<void> {
    for (const { queue } of places) yield* wake(queue, 1);
  }
}
