/**
 * Python's `concurrent.interpreters`: what a program imports from "switchpoint/concurrent/interpreters". From Python 3.14 on.
 *
 * Source: CPython 3.14, Lib/concurrent/interpreters/__init__.py; PEP 734.
 */
import type { Sim } from "../../../machine/traps.ts";
import { visible } from "../../interpreter.ts";
import type { Signatures } from "../../signatures.ts";
import { Interpreter } from "./interpreter-object.ts";
import { cheaply } from "./sharing.ts";
import { create as createMember, currentMember, family } from "./subinterpreters.ts";

export { ExecutionFailed, InterpreterError, InterpreterNotFoundError, NotShareableError, QueueEmpty, QueueFull } from "./errors.ts";
export { Interpreter } from "./interpreter-object.ts";
export { create_queue, Queue } from "./queue.ts";

/** Makes an interpreter, with a GIL of its own, in which nothing runs yet. */
export function* create(): Sim<Interpreter> {
  return new Interpreter((yield* createMember(true)).id);
}

/** All interpreters that there are, the main one first. */
export function* list_all(): Sim<Interpreter[]> {
  yield visible("look at", family(), { write: false });
  return [...family().members.keys()].map((id) => new Interpreter(id));
}

/** The one that runs this. */
export function get_current(): Interpreter {
  return new Interpreter(currentMember().id);
}

/** The one that the process began with. */
export function get_main(): Interpreter {
  return new Interpreter(0);
}

/** True if the object is passed without pickle; what is not may be passed all the same. An array counts as a tuple. */
export function is_shareable(obj: unknown): boolean {
  return cheaply(obj) !== null;
}

export const signatures: Signatures = {
  create_queue: ["maxsize?"],
  "Queue.put": ["obj", "block?", "timeout?"],
  "Queue.get": ["block?", "timeout?"],
};
