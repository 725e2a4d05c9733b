/**
 * The interpreters of a process: making one, running in it, ending it. A thread that runs something in another interpreter is
 * the same thread of the system; it lets go of the GIL of the one, and takes the GIL of the other, which may be the same.
 *
 * Interpreters share nothing but what `sharing.ts` passes. Each has an instance of the program of its own, which runs before
 * the first call there.
 * Source: CPython 3.14, Modules/_interpretersmodule.c, Python/pylifecycle.c (new_interpreter, Py_EndInterpreter), Python/pystate.c
 * (_PyThreadState_Swap); PEP 684.
 */
import type { Sim } from "../../../machine/traps.ts";
import { RuntimeError } from "../../builtins.ts";
import { finalizeAll } from "../../finalization.ts";
import { currentThread, PyThread, visible, type Another, type Interpreter } from "../../interpreter.ts";
import { callExits, waitForThreads } from "../../main.ts";
import { InterpreterError, InterpreterNotFoundError } from "./errors.ts";

/** Nanoseconds of CPU time: to make an interpreter, to enter and leave one, to end one. Measured with CPython 3.13.0, _interpreters. */
const CREATE = 17_000_000;
const ENTER = 45_000;
const DESTROY = 3_000_000;

/** One interpreter; the explorer knows it as an object whose state others may look at. */
export class Subinterpreter {
  readonly id: number;
  readonly interpreter: Interpreter;
  /** Runs the program's modules; null: they have begun to run, or never will. */
  modules: (() => Sim<void>) | null;
  /** A thread runs its `__main__`. */
  isRunning = false;

  constructor(id: number, { interpreter, modules }: { interpreter: Interpreter; modules: Another["modules"] | null }) {
    this.id = id;
    this.interpreter = interpreter;
    this.modules = modules;
  }
}

/** All interpreters of a process, and their queues. */
export class Family {
  readonly members = new Map<number, Subinterpreter>();
  born = 0;
  /** What they have together (queue.ts), by number. */
  readonly queues = new Map<number, object>();
  queuesMade = 0;

  constructor(main: Interpreter) {
    this.add({ interpreter: main, modules: null }).isRunning = true;
    main.exits.push(() => this.#end());
  }

  add(made: { interpreter: Interpreter; modules: Another["modules"] | null }): Subinterpreter {
    const member = new Subinterpreter(this.born++, made);
    this.members.set(member.id, member);
    made.interpreter.modules.set(NAME, this);
    return member;
  }

  /** @throws InterpreterNotFoundError if there is none of that number */
  find(id: number): Subinterpreter {
    const member = this.members.get(id);
    if (member === undefined) throw new InterpreterNotFoundError(`unrecognized interpreter ID ${id}`);
    return member;
  }

  /** The end of the process: those that are left are ended. */
  *#end(): Sim<void> {
    for (const member of [...this.members.values()].slice(1)) yield* end(this, member);
  }
}

const NAME = "_interpreters";

/** The interpreters of the process that runs. */
export function family(): Family {
  const { interpreter } = currentThread();
  return (interpreter.modules.get(NAME) as Family | undefined) ?? new Family(interpreter);
}

/** The one that runs. */
export function currentMember(): Subinterpreter {
  const { interpreter } = currentThread();
  return [...family().members.values()].find((member) => member.interpreter === interpreter)!;
}

/** Makes an interpreter. @param ownGil it has a GIL of its own; else it shares that of the one that runs */
export function* create(ownGil: boolean): Sim<Subinterpreter> {
  const { interpreter } = currentThread();
  const all = family();
  if (interpreter.process.recording.mode !== "off") throw new RuntimeError("a program that forks cannot make interpreters here");
  yield visible("create an interpreter", all);
  const member = all.add(interpreter.world.another(ownGil ? null : interpreter.gil));
  yield* within(member.interpreter, () => compute(CREATE));
  return member;
}

/** Ends an interpreter. @throws InterpreterError if it is running, InterpreterNotFoundError if it has ended */
export function* destroy(id: number): Sim<void> {
  const all = family();
  yield visible("destroy an interpreter", all);
  const member = all.find(id);
  if (member.interpreter === currentThread().interpreter) throw new InterpreterError("cannot destroy the current interpreter");
  if (id === 0) throw new InterpreterError("cannot destroy the main interpreter");
  if (member.isRunning) throw new InterpreterError("interpreter running");
  yield* end(all, member);
}

function* end(all: Family, member: Subinterpreter): Sim<void> {
  const { interpreter } = member;
  all.members.delete(member.id);
  yield* within(interpreter, function* () {
    yield* waitForThreads(interpreter);
    yield* callExits(interpreter);
    yield* finalizeAll(interpreter);
    interpreter.finalizing = true;
    yield* compute(DESTROY);
  });
}

/**
 * Runs `body` as the `__main__` of an interpreter, after the program's modules.
 * @throws InterpreterError if something runs there already
 */
export function* runIn<T>(id: number, body: () => Sim<T>): Sim<T> {
  const all = family();
  yield visible("enter an interpreter", all);
  const member = all.find(id);
  if (member.isRunning) throw new InterpreterError("interpreter already running");
  member.isRunning = true;
  try {
    return yield* within(member.interpreter, function* () {
      yield* compute(ENTER);
      const { modules } = member;
      member.modules = null;
      if (modules !== null) yield* modules();
      return yield* body();
    });
  } finally {
    yield visible("leave an interpreter", all);
    member.isRunning = false;
  }
}

function* compute(ns: number): Sim<void> {
  if (currentThread().interpreter.world.startWaits) yield { op: "cpu", ns, grain: 0 };
}

/** Runs `body` in the calling thread with the state of another interpreter. */
function* within<T>(interpreter: Interpreter, body: () => Sim<T>): Sim<T> {
  const outer = currentThread();
  const { name, daemon, ident } = outer;
  const inner = new PyThread(interpreter, { name, daemon, ident, run: neverRun });
  inner.random = outer.interpreter.world.random(outer);
  inner.begun = true;
  yield* swap(outer, inner);
  interpreter.threads.push(inner);
  try {
    return yield* body();
  } finally {
    interpreter.threads.splice(interpreter.threads.indexOf(inner), 1);
    yield* swap(inner, outer);
  }
}

function* neverRun(): Sim<void> {}

function* swap(from: PyThread, to: PyThread): Sim<void> {
  // What has been executed here is paid for here.
  from.paused();
  const ns = Math.floor(from.owed / 1000);
  from.owed -= 1000 * ns;
  if (ns > 0) yield { op: "cpu", ns, grain: 0 };
  yield* from.interpreter.gil.drop(from);
  yield { op: "swap", thread: to };
  yield* to.interpreter.gil.take(to);
}
