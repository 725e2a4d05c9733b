/**
 * threading.Thread, and the functions that look at threads.
 *
 * A thread is started once; it ends when its `run` returns or raises. An exception that nobody catches is printed and ends
 * that thread only. `join` waits for the end. The process lives until all non-daemon threads have ended.
 *
 * Source: CPython 3.12, Lib/threading.py.
 */
import { callFunction } from "../callable.ts";
import type { Sim } from "../../machine/traps.ts";
import { deadlineAfter, operate } from "../blocking.ts";
import { AssertionError, AttributeError, RuntimeError } from "../builtins.ts";
import { warnDeprecated } from "../warnings/deprecated.ts";
import { invokeExcepthook } from "./excepthook.ts";
import { currentThread, PyThread, visible, type Interpreter } from "../interpreter.ts";
import { isAtLeast } from "../../gil/versions.ts";
import { poll, polls } from "./waiters.ts";

/** What a thread calls. */
type Target = (...args: any[]) => unknown;

/** The Thread object of a running thread; the main thread gets one when somebody asks. */
export let threadOf: (state: PyThread) => Thread;

/** A thread; `A`: what its target takes. */
export class Thread<A extends readonly any[] = any[]> {
  #target: Target | null;
  #args: readonly unknown[];
  #kwargs: Readonly<Record<string, unknown>> | null;
  #name: string;
  #daemon: boolean;
  #state: PyThread | null = null;
  readonly #interpreter: Interpreter;

  /**
   * @param group must be None
   * @param target what `run` calls
   * @param name for people; "Thread-N (target)" if there is none
   * @param args,kwargs what the target is called with; kwargs as a last plain object
   * @param daemon does not keep the process alive; as the creating thread if not given
   * @throws AssertionError if `group` is given
   */
  constructor(
    group: null = null,
    target: ((...args: A) => unknown) | null = null,
    name: string | null = null,
    args: Readonly<Partial<NoInfer<A>>> = [] as unknown as Readonly<Partial<A>>,
    kwargs: Readonly<Record<string, unknown>> | null = null,
    daemon: boolean | null = null,
  ) {
    if (group !== null) throw new AssertionError("group argument must be None for now");
    const creator = currentThread();
    this.#interpreter = creator.interpreter;
    this.#target = target as Target | null;
    this.#args = args as readonly unknown[];
    this.#kwargs = kwargs;
    this.#name = name ?? defaultName(creator.interpreter, target);
    this.#daemon = daemon ?? creator.daemon;
  }

  /** The thread's name; it has no meaning but for people. */
  get name(): string {
    return this.#name;
  }

  set name(name: string) {
    this.#name = name;
    if (this.#state !== null) this.#state.name = name;
  }

  /** A daemon thread does not keep the process alive. */
  get daemon(): boolean {
    return this.#daemon;
  }

  /** @throws RuntimeError once the thread has been started */
  set daemon(daemon: boolean) {
    if (this.#state !== null) throw new RuntimeError("cannot set daemon status of active thread");
    this.#daemon = daemon;
  }

  /** A number that no other living thread has; null before `start`. */
  get ident(): number | null {
    return this.#state?.ident ?? null;
  }

  /**
   * The number by which the operating system knows the thread; null before `start`.
   * @throws AttributeError before Python 3.8
   */
  get native_id(): number | null {
    const absent = "'Thread' object has no attribute 'native_id'";
    const id = nativeIdOf(this.#state ?? currentThread(), absent);
    return this.#state === null ? null : id;
  }

  /**
   * Starts the thread; `run` is called in it. Returns when the new thread has begun.
   * @throws RuntimeError if it was started before
   */
  *start(): Sim<void> {
    if (!(#state in this)) throw new RuntimeError("thread.__init__() not called");
    // Who asks for all threads sees this one from now on.
    yield visible("start", this, { more: [{ object: this.#interpreter, key: null, write: true }] });
    if (this.#state !== null) throw new RuntimeError("threads can only be started once");
    const interpreter = this.#interpreter;
    if (interpreter.finalizing) throw new RuntimeError("can't create new thread at interpreter shutdown");
    interpreter.gil.prepare(currentThread());
    const state = new PyThread(interpreter, {
      name: this.#name,
      daemon: this.#daemon,
      run: () => this.#bootstrap(),
    });
    const parent = currentThread();
    state.stream = Math.imul(parent.stream + 1, 31) + ++parent.children;
    state.sigmask = parent.sigmask;
    state.thread = this;
    this.#state = state;
    interpreter.threads.push(state);
    interpreter.started.push(state);
    const { threadCall } = interpreter.kernel.driver.costs;
    if (threadCall > 0) yield { op: "cpu", ns: threadCall, grain: 0 };
    yield { op: "spawn", thread: state };
    if (interpreter.world.startWaits) yield* this.#await("start", "begun", Infinity);
  }

  /** The thread's work: calls `target(*args, **kwargs)`. Subclasses override it. */
  *run(): Sim<void> {
    yield* this.#call();
  }

  /**
   * Waits until the thread has ended, at most `timeout` seconds (null: for ever). Ask `is_alive` which it was.
   * @throws RuntimeError before `start`, or if a thread would wait for itself
   */
  *join(timeout: number | null = null): Sim<void> {
    if (!(#state in this)) throw new RuntimeError("Thread.__init__() not called");
    if (this.#state === null) throw new RuntimeError("cannot join thread before it is started");
    if (this.#state === currentThread()) throw new RuntimeError("cannot join current thread");
    const deadline = timeout === null || timeout === undefined ? Infinity : deadlineAfter(Math.max(0, timeout));
    yield* this.#await("join", "finished", deadline);
  }

  /** True from `start` until the end of `run`. */
  *is_alive(): Sim<boolean> {
    if (this.#state === null) return false;
    yield visible("look at", this.#state, { write: false });
    return !this.#state.finished;
  }

  /** The old name of `is_alive`; gone from Python 3.9. */
  *isAlive(): Sim<boolean> {
    const { python } = this.#interpreter;
    if (isAtLeast(python, "3.9")) throw new AttributeError("'Thread' object has no attribute 'isAlive'");
    yield* warnDeprecated("isAlive() is deprecated, use is_alive() instead", "3.8");
    return yield* this.is_alive();
  }

  /** The old form of `name`; deprecated from Python 3.10. */
  *getName(): Sim<string> {
    yield* warnDeprecated("getName() is deprecated, get the name attribute instead", "3.10");
    return this.name;
  }

  /** The old form of `name = …`; deprecated from Python 3.10. */
  *setName(name: string): Sim<void> {
    yield* warnDeprecated("setName() is deprecated, set the name attribute instead", "3.10");
    this.name = name;
  }

  /** The old form of `daemon`; deprecated from Python 3.10. */
  *isDaemon(): Sim<boolean> {
    yield* warnDeprecated("isDaemon() is deprecated, get the daemon attribute instead", "3.10");
    return this.daemon;
  }

  /** The old form of `daemon = …`; deprecated from Python 3.10. */
  *setDaemon(daemonic: boolean): Sim<void> {
    yield* warnDeprecated("setDaemon() is deprecated, set the daemon attribute instead", "3.10");
    this.daemon = daemonic;
  }

  static {
    threadOf = (state: PyThread): Thread => {
      if (state.thread !== null) return state.thread as Thread;
      const thread = new Thread(null, null, state.name, [], null, state.daemon);
      thread.#state = state;
      state.thread = thread;
      return thread;
    };
  }

  #call(): Sim<unknown> {
    if (this.#target === null) return nothing();
    return callFunction(this.#target, undefined, this.#kwargs === null ? this.#args : [...this.#args, this.#kwargs]);
  }

  #await(kind: string, guard: "begun" | "finished", deadline: number): Sim<unknown> {
    if (polls(deadline)) return poll(deadline, this.#state!.guards[guard]);
    return operate(this.#state!, { kind, guard, deadline, state: "join", act() {} });
  }

  *#bootstrap(): Sim<void> {
    try {
      // A subclass of the program may have overridden run.
      yield* this.run === Thread.prototype.run ? this.#call() : callFunction(this.run, this, []);
    } catch (error) {
      yield* invokeExcepthook(error, this.#state!);
    }
  }
}

/**
 * The operating system's number of a thread.
 * @throws AttributeError with the text `absent` before Python 3.8
 */
export function nativeIdOf(state: PyThread, absent: string): number {
  if (!isAtLeast(state.interpreter.python, "3.8")) throw new AttributeError(absent);
  return 1000 + 100 * state.interpreter.number + (state.ident % 140_000_000_000_000) / 4096;
}

function* nothing(): Sim<void> {}

function defaultName(interpreter: Interpreter, target: Function | null): string {
  const name = `Thread-${++interpreter.threadCounter}`;
  return target !== null && isAtLeast(interpreter.python, "3.10") ? `${name} (${target.name || "<lambda>"})` : name;
}
