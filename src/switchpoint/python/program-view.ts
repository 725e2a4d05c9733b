/**
 * Objects that only Python makes, as a program sees them: coroutines and generators. Their steps raise StopIteration at the end
 * (the library gets a Step), and nobody finds the classes behind them, whose constructors would take any body.
 *
 * Source: CPython 3.13, Objects/genobject.c (PyCoro_Type and its likes have no tp_new).
 */
import type { Sim } from "../machine/traps.ts";
import { StopIteration } from "./builtins.ts";
import type { Body } from "./callable.ts";
import { Coroutine, type Step } from "./coroutines/coroutine.ts";
import { visible } from "./interpreter.ts";

/** A class whose objects only Python makes: from now on nobody finds the class behind them, but a type of Python's name. */
export function notInstantiable(made: Function, name: string): void {
  const type = function (): never {
    throw new TypeError(`cannot create '${name}' instances`);
  };
  Object.defineProperty(type, "name", { value: name });
  Object.defineProperty(made.prototype, "constructor", { value: Object.freeze(type) });
}

/**
 * What a program gets when it drives a coroutine by hand: the next suspension, and StopIteration at the end. Method → body.
 * (Another thread might drive it too: so these are visible operations, which a task's steps are not.)
 */
export const programView: ReadonlyMap<Function, Body> = new Map<Function, Body>([
  [Coroutine.prototype.send, byHand(Coroutine.prototype.send)],
  [Coroutine.prototype.throw, byHand(Coroutine.prototype.throw)],
]);

/** A method that makes a step, as a program sees it. */
export function byHand(method: (this: any, value: unknown) => Sim<Step<unknown>>): Body {
  return function* (this: object, value: unknown): Sim<unknown> {
    yield visible("resume", this);
    const step = yield* method.call(this, value);
    if (step.done) throw new StopIteration(...(step.value === undefined || step.value === null ? [] : [step.value]));
    return step.value;
  };
}

notInstantiable(Coroutine, "coroutine");
