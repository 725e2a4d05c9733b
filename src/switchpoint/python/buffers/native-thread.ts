/**
 * A thread of C code: it works on the raw memory of a buffer and never takes the GIL, so that it runs beside Python threads on
 * another core. The memory is pinned until it has ended. Nobody keeps two threads from the same byte at the same time: races on
 * the memory are the user's.
 *
 * What it stands for is a thread that an extension module starts, between Py_BEGIN_ALLOW_THREADS and Py_END_ALLOW_THREADS. Real ones
 * must not touch Python objects; this one can, without the protection of the GIL (ref-counted.ts shows what then happens).
 */
import { NoGil } from "../../gil/no-gil.ts";
import type { Sim } from "../../machine/traps.ts";
import { operate } from "../blocking.ts";
import { bufferOf, type Buffer } from "./buffer.ts";
import { callFunction } from "../callable.ts";
import { currentThread, PyThread, visible, type Interpreter } from "../interpreter.ts";

/** The interpreter as a thread sees it that has no GIL to take. */
function withoutGil(interpreter: Interpreter): Interpreter {
  return Object.create(interpreter, {
    gil: { value: new NoGil() },
    identCounter: {
      get: () => interpreter.identCounter,
      set: (count: number) => {
        interpreter.identCounter = count;
      },
    },
  }) as Interpreter;
}

class NativePyThread extends PyThread {}

/** What is started, in a story: it has its name only once it has begun. */
const NAMELESS = Object.freeze({ describe: () => ({ name: "a native thread", held_by: null }) });

/** True for a thread that runs without the GIL. */
export function isNative(thread: PyThread): boolean {
  return thread instanceof NativePyThread;
}

/** A thread of C code that has been started. */
export class NativeThread {
  readonly #state: PyThread;

  constructor(state: unknown) {
    if (!(state instanceof NativePyThread)) throw new TypeError("cannot create 'NativeThread' instances");
    this.#state = state;
  }

  /** Waits until it has ended; lets go of the GIL meanwhile. */
  *join(): Sim<void> {
    yield* operate(this.#state, { kind: "join", guard: "finished", deadline: Infinity, state: "join", act() {} });
  }

  /** True until it has ended. */
  *is_alive(): Sim<boolean> {
    yield visible("look at", this.#state, { write: false });
    return !this.#state.finished;
  }
}

/**
 * Starts a thread of C code that calls `f` with the memory of `buffer`, and then with `args`.
 * @throws TypeError if the object lends no memory
 */
export function* native_thread<A extends unknown[]>(
  buffer: ArrayBufferView | { readonly nbytes: number },
  f: (memory: Uint8Array, ...args: A) => void,
  ...args: A
): Sim<NativeThread> {
  const parent = currentThread();
  const { interpreter } = parent;
  const lent = bufferOf(buffer);
  const more = [lent.memory, interpreter].map((object) => ({ object, key: null, write: true }));
  yield visible("start", NAMELESS, { more });
  const state = new NativePyThread(withoutGil(interpreter), {
    name: `native-${interpreter.identCounter}`,
    daemon: false,
    run: () => body(lent, f as (memory: Uint8Array, ...args: unknown[]) => void, args),
  });
  state.stream = Math.imul(parent.stream + 1, 31) + ++parent.children;
  interpreter.threads.push(state);
  interpreter.started.push(state);
  yield { op: "cpu", ns: interpreter.kernel.driver.costs.threadCall, grain: 0 };
  yield { op: "spawn", thread: state };
  return new NativeThread(state);
}

function* body(lent: Buffer, f: (memory: Uint8Array, ...args: unknown[]) => void, args: readonly unknown[]): Sim<void> {
  const thread = currentThread();
  try {
    yield* callFunction(f, undefined, [lent.bytes, ...args]);
  } catch (error) {
    thread.interpreter.world.uncaught(error, thread);
  } finally {
    lent.release();
  }
}
