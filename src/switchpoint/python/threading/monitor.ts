/**
 * What a Condition needs of the lock beneath it, beyond acquire and release: to ask who has it, to let go of it altogether,
 * and to take it again as deep as it was.
 *
 * Source: CPython 3.13, Lib/threading.py, Condition.__init__ (_is_owned, _release_save, _acquire_restore).
 */
import type { Access, Sim } from "../../machine/traps.ts";
import type { Resource } from "../blocking.ts";

/** A lock as its Condition sees it. */
export interface Monitor {
  readonly resource: Resource;
  /** True if the caller may wait and notify. Of a Lock it is only known that somebody has it. */
  isOwned(): boolean;
  /** Frees the lock, within the visible operation of the caller; gives what `restore` wants. */
  releaseSave(): Sim<number>;
  /** Takes it again: a visible operation, which touches `more` besides. */
  restore(depth: number, more: readonly Access[]): Sim<void>;
}
