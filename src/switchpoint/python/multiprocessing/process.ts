/**
 * multiprocessing.Process: a function that runs in a process of its own.
 *
 * A process object belongs to the process that made it: only that one may start, join and test it. States: initial, started,
 * stopped (its exit code has been fetched), closed. Misuse is an AssertionError; use after `close` a ValueError.
 *
 * Source: CPython 3.12, Lib/multiprocessing/process.py, context.py.
 */
import type { Sim } from "../../machine/traps.ts";
import { isAtLeast } from "../../gil/versions.ts";
import { AssertionError, AttributeError, ValueError } from "../builtins.ts";
import { callFunction } from "../callable.ts";
import { currentThread } from "../interpreter.ts";
import { getpid } from "../os.ts";
import { REDUCE, type Reduction } from "../pickle/pickling/reduction.ts";
import { contextMethod, type StartMethod } from "./context.ts";
import { popen, type Popen } from "./popen.ts";
import { stateOf, type State } from "./state.ts";

/** What a process calls. */
type Target = (...args: any[]) => unknown;

/** What a process object is made of, for its pickle. */
type Fields = readonly [
  name: string,
  identity: readonly number[],
  daemon: boolean,
  parentPid: number,
  parentName: string,
  target: Target | null,
  args: readonly unknown[],
  kwargs: Readonly<Record<string, unknown>> | null,
  method: StartMethod | null,
  authkey: Uint8Array,
];

/** The parent of this process, as multiprocessing knows it. */
export interface ParentProcess {
  readonly name: string;
  readonly pid: number;
}

let theMainProcess: (state: State) => Process;
/** What `exitcode` answers. */
export let exitcodeOf: (process: Process) => Sim<number | null>;
/** Makes a process object again from its pickle. */
export let rebuildProcess: (made: Function, fields: Fields, attributes: object | null) => Process;

/** A process; `A`: what its target takes. */
export class Process<A extends readonly any[] = any[]> {
  #name: string;
  #identity: readonly number[];
  #daemon: boolean;
  #parentPid: number;
  #parentName: string;
  #target: Target | null;
  #args: readonly unknown[];
  #kwargs: Readonly<Record<string, unknown>> | null;
  #authkey: Uint8Array;
  #popen: Popen | null = null;
  #closed = false;

  /**
   * @param group must be None
   * @param target what `run` calls
   * @param name for people; "Process-N" if there is none
   * @param args,kwargs what the target is called with; kwargs as a last plain object
   * @param daemon is terminated when its parent ends; as the creating process if not given
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
    const state = stateOf();
    this.#identity = [...state.identity, ++state.counter];
    this.#parentPid = getpid();
    this.#parentName = state.current?.name ?? "MainProcess";
    this.#target = target as Target | null;
    this.#args = args as readonly unknown[];
    this.#kwargs = kwargs;
    this.#name = name ?? `${new.target.name}-${this.#identity.join(":")}`;
    this.#daemon = daemon ?? state.isDaemon;
    this.#authkey = state.current?.authkey ?? firstKey();
  }

  /** How it is started; null: as the default context says. @internal */
  get startMethod(): StartMethod | null {
    return null;
  }

  /** The process's name; it has no meaning but for people. */
  get name(): string {
    return this.#name;
  }

  set name(name: string) {
    if (typeof name !== "string") throw new AssertionError("name must be a string");
    this.#name = name;
  }

  /** A daemonic process is terminated when its parent ends, and may have no children. */
  get daemon(): boolean {
    return this.#daemon;
  }

  /** @throws AssertionError once the process has been started */
  set daemon(daemon: boolean) {
    if (this.#popen !== null) throw new AssertionError("process has already started");
    this.#daemon = daemon;
  }

  /** The process's number; null before `start`. */
  get pid(): number | null {
    this.#checkClosed();
    return stateOf().current === this ? getpid() : (this.#popen?.pid ?? null);
  }

  get ident(): number | null {
    return this.pid;
  }

  /** What processes of one family prove to each other that they know; children have their parent's. */
  get authkey(): Uint8Array {
    return this.#authkey;
  }

  set authkey(authkey: Uint8Array) {
    this.#authkey = authkey.slice();
  }

  /** A descriptor that is ready when the process has ended. */
  get sentinel(): number {
    this.#checkClosed();
    if (this.#popen === null) throw new ValueError("process not started");
    return this.#popen.sentinel;
  }

  /** Null before `start` and while it runs; then its exit status, or minus the signal that ended it. */
  declare readonly exitcode: number | null;

  /**
   * Starts the process; `run` is called in it.
   * @throws AssertionError if it was started before, belongs to another process, or this process is a daemon
   */
  *start(): Sim<void> {
    this.#checkClosed();
    const state = stateOf();
    if (this.#popen !== null) throw new AssertionError("cannot start a process twice");
    if (this.#parentPid !== getpid()) throw new AssertionError("can only start a process object created by current process");
    if (state.isDaemon) throw new AssertionError("daemonic processes are not allowed to have children");
    for (const child of [...state.children]) if ((yield* child.returncode()) !== null) state.children.delete(child);
    this.#popen = yield* popen(this, this.startMethod ?? contextMethod());
    this.#target = null;
    this.#args = [];
    this.#kwargs = null;
    state.children.add(this);
  }

  /** The process's work: calls `target(*args, **kwargs)`. Subclasses override it. */
  *run(): Sim<void> {
    if (this.#target === null) return;
    const keywords = this.#kwargs === null || Object.keys(this.#kwargs).length === 0 ? [] : [this.#kwargs];
    yield* callFunction(this.#target, undefined, [...this.#args, ...keywords]);
  }

  /**
   * Waits until the process has ended, at most `timeout` seconds (null: for ever). Ask `exitcode` which it was.
   * @throws AssertionError before `start`, and in any process but its parent
   */
  *join(timeout: number | null = null): Sim<void> {
    this.#checkClosed();
    if (this.#parentPid !== getpid()) throw new AssertionError("can only join a child process");
    if (this.#popen === null) throw new AssertionError("can only join a started process");
    if ((yield* this.#popen.wait(timeout ?? null)) !== null) stateOf().children.delete(this);
  }

  /**
   * True from `start` until its end.
   * @throws AssertionError in any process but its parent
   */
  *is_alive(): Sim<boolean> {
    this.#checkClosed();
    const state = stateOf();
    if (state.current === this) return true;
    if (this.#parentPid !== getpid()) throw new AssertionError("can only test a child process");
    if (this.#popen === null) return false;
    if ((yield* this.#popen.wait(0)) === null) return true;
    state.children.delete(this);
    return false;
  }

  /**
   * Sends SIGINT: the main thread gets a KeyboardInterrupt. (3.14)
   * @throws AttributeError before
   */
  *interrupt(): Sim<void> {
    if (!isAtLeast(currentThread().interpreter.python, "3.14"))
      throw new AttributeError(`'${this.constructor.name}' object has no attribute 'interrupt'`);
    this.#checkClosed();
    yield* this.#popen!.signal("SIGINT");
  }

  /** Sends SIGTERM: it ends, unless it handles that. */
  *terminate(): Sim<void> {
    this.#checkClosed();
    yield* this.#popen!.signal("SIGTERM");
  }

  /** Sends SIGKILL: it ends. */
  *kill(): Sim<void> {
    this.#checkClosed();
    yield* this.#popen!.signal("SIGKILL");
  }

  /**
   * Lets go of the process; it cannot be used any more.
   * @throws ValueError while it runs
   */
  *close(): Sim<void> {
    if (this.#popen !== null) {
      if ((yield* this.#popen.wait(0)) === null) {
        throw new ValueError("Cannot close a process while it is still running. You should first call join() or terminate().");
      }
      this.#popen = null;
      stateOf().children.delete(this);
    }
    this.#closed = true;
  }

  /** For the library: its exit code, or null while it runs. @internal */
  *returncode(): Sim<number | null> {
    return this.#popen === null ? null : yield* this.#popen.wait(0);
  }

  /** For the library: this process begins, in a process of its own. @internal */
  begin(state: State): void {
    state.current = this;
    state.parent = { name: this.#parentName, pid: this.#parentPid };
    state.counter = 0;
    state.identity = this.#identity;
    state.isDaemon = this.#daemon;
    state.children.clear();
    state.finalizers.clear();
    state.exiting = false;
    state.startMethod = this.startMethod ?? state.startMethod;
    for (const afterFork of state.afterForkers) afterFork();
  }

  [REDUCE](): Reduction {
    const state: Fields = [
      this.#name,
      this.#identity,
      this.#daemon,
      this.#parentPid,
      this.#parentName,
      this.#target,
      this.#args,
      this.#kwargs,
      contextMethod(),
      this.#authkey,
    ];
    const attributes = Object.keys(this).length === 0 ? null : { ...this };
    return { callable: rebuildProcess, args: [this.constructor, state, attributes] };
  }

  static {
    theMainProcess = (state) => {
      if (state.current === null) {
        const main = new Process(null, null, "MainProcess");
        state.counter--;
        main.#identity = [];
        state.current = main;
      }
      return state.current;
    };
    exitcodeOf = function* (process) {
      process.#checkClosed();
      return yield* process.returncode();
    };
    rebuildProcess = (made, fields, attributes) => {
      const process = new Process(null);
      stateOf().counter--;
      Object.setPrototypeOf(process, made.prototype as object);
      [
        process.#name,
        process.#identity,
        process.#daemon,
        process.#parentPid,
        process.#parentName,
        process.#target,
        process.#args,
        process.#kwargs,
        stateOf().startMethod,
        process.#authkey,
      ] = fields;
      return Object.assign(process, attributes);
    };
  }

  #checkClosed(): void {
    if (this.#closed) throw new ValueError("process object is closed");
  }
}

/** Of the first process: random in Python, the same in every run here. */
function firstKey(): Uint8Array {
  return Uint8Array.from({ length: 32 }, (_, index) => (index * 37 + 11) & 0xff);
}

/** The process object of the caller. */
export function current_process(): Process {
  return theMainProcess(stateOf());
}

/** All living children; those that have ended are waited for. */
export function* active_children(): Sim<Process[]> {
  const { children } = stateOf();
  for (const child of [...children]) if ((yield* child.returncode()) !== null) children.delete(child);
  return [...children];
}

/** The parent of this process; null in the first one. (3.8) */
export function parent_process(): ParentProcess | null {
  return stateOf().parent;
}

/** A process that is a copy of its parent. */
export class ForkProcess<A extends readonly any[] = any[]> extends Process<A> {
  /** @internal */
  override get startMethod(): StartMethod {
    return "fork";
  }
}

/** A process that begins with a fresh interpreter. */
export class SpawnProcess<A extends readonly any[] = any[]> extends Process<A> {
  /** @internal */
  override get startMethod(): StartMethod {
    return "spawn";
  }
}

/** A process that is a copy of a server, which was fresh when it was asked. */
export class ForkServerProcess<A extends readonly any[] = any[]> extends Process<A> {
  /** @internal */
  override get startMethod(): StartMethod {
    return "forkserver";
  }
}
