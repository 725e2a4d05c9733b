/**
 * How a function of C code uses the machine: it is one operation, takes its time on a core without looking at eval_breaker, and
 * either keeps the GIL or lets go of it meanwhile (Py_BEGIN_ALLOW_THREADS … Py_END_ALLOW_THREADS). While it works, the memory
 * it works on is pinned (buffer.ts).
 *
 * Which calls let go is for the modules to say. Source: PYTHON.md section H.
 */
import type { Access, Sim } from "../machine/traps.ts";
import type { Buffer } from "./buffers/buffer.ts";
import { currentThread, visible } from "./interpreter.ts";

export interface CCall<T> {
  /** A verb for stories. */
  readonly kind: string;
  /** The memory it reads; pinned until the end of the call. */
  readonly reads?: readonly Buffer[];
  /** What it changes. */
  readonly changes?: object;
  /** Nanoseconds. */
  readonly ns: number;
  readonly releasesGil: boolean;
  /** What it does, at the end of that time. */
  act(): T;
}

/** Makes the call; its errors come after its time. */
export function* cCall<T>(call: CCall<T>): Sim<T> {
  const thread = currentThread();
  const { gil } = thread.interpreter;
  const reads = call.reads ?? [];
  try {
    const [first = { object: thread, key: null, write: false }, ...more] = accesses(reads, call.changes);
    yield visible(call.releasesGil ? "compute" : call.kind, first.object, { ...first, more: more.length > 0 ? more : null });
    if (call.releasesGil) yield* gil.drop(thread);
    yield { op: "cpu", ns: Math.round(call.ns), grain: 0 };
    try {
      return call.act();
    } finally {
      if (call.releasesGil) yield* gil.take(thread);
    }
  } finally {
    for (const buffer of reads) buffer.release();
  }
}

function accesses(reads: readonly Buffer[], changes: object | undefined): Access[] {
  const changed: Access[] = changes === undefined ? [] : [{ object: changes, key: null, write: true }];
  return [...changed, ...reads.map(({ memory }) => ({ object: memory, key: null, write: false }))];
}
