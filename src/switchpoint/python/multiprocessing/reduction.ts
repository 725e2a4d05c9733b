/**
 * How objects are pickled for other processes; those that may go to one only while it is being started, and the descriptors
 * that go with them.
 *
 * Source: CPython 3.12, Lib/multiprocessing/reduction.py (ForkingPickler), context.py (assert_spawning), popen_spawn_posix.py
 * (duplicate_for_child).
 */
import type { Sim } from "../../machine/traps.ts";
import { RuntimeError } from "../builtins.ts";
import { interpret } from "../interpreted.ts";
import { dumps } from "../pickle/pickle.ts";
import { stateOf } from "./state.ts";

/**
 * Bytecodes of making a ForkingPickler, which is written in Python and has a table of its own: `ForkingPickler.dumps(1)` takes
 * 2.6 microseconds more than `pickle.dumps(1)` (CPython 3.12).
 */
const FORKING_PICKLER = 800;

/** `ForkingPickler.dumps`: the pickle of an object that goes to another process. */
export function* forkingDumps(obj: unknown): Sim<Uint8Array<ArrayBuffer>> {
  yield* interpret(FORKING_PICKLER);
  return yield* dumps(obj);
}

/** What `make` gives, and the descriptors that the objects which it pickled need in the new process. */
export function* spawning<T>(make: () => Sim<T>): Sim<{ readonly value: T; readonly files: readonly number[] }> {
  const state = stateOf();
  const files = new Set<number>();
  state.spawning = files;
  try {
    return { value: yield* make(), files: [...files] };
  } finally {
    state.spawning = null;
  }
}

/** @throws RuntimeError unless a process is being started */
export function assertSpawning(object: object): ReadonlySet<number> {
  const { spawning: files } = stateOf();
  if (files !== null) return files;
  throw new RuntimeError(`${object.constructor.name} objects should only be shared between processes through inheritance`);
}

/** The descriptor will be open in the new process too. */
export function passOn(object: object, descriptor: number): number {
  (assertSpawning(object) as Set<number>).add(descriptor);
  return descriptor;
}
