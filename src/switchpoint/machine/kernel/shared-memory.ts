/**
 * Memory that several processes have mapped: bytes that are the same for all. Nothing orders accesses to it.
 *
 * Source: mmap(2), shm_overview(7).
 */
import type { Sim } from "../traps.ts";
import { WaitQueue } from "../wait-queue.ts";
import { perform, type KernelClock, type KernelObject } from "./operation.ts";

export class SharedMemory implements KernelObject {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly waiters: WaitQueue;
  readonly guards = {};
  readonly #clock: KernelClock;

  constructor(name: string, size: number, clock: KernelClock) {
    this.name = name;
    this.bytes = new Uint8Array(size);
    this.view = new DataView(this.bytes.buffer);
    this.waiters = new WaitQueue(name);
    this.#clock = clock;
  }

  describe(): { name: string; held_by: string | null } {
    return { name: this.name, held_by: null };
  }

  /** One access of the bytes at `key` (null: of all of them). */
  *access<T>(kind: "read" | "write", key: number | null, act: (memory: SharedMemory) => T): Sim<T> {
    let result: T | undefined;
    const call = { kind: kind === "read" ? "get" : "set", guard: null, key, write: kind === "write", plain: true };
    yield* perform(this, { ...call, act: () => void (result = act(this)) }, this.#clock);
    return result as T;
  }
}
