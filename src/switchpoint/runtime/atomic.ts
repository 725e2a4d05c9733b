/**
 * Code of the program that the host calls: a Proxy trap, toString inside a host operation, a callback of a built-in that
 * has no preemptible version. The host cannot wait, so the code runs at one go: its points are answered here, and where it
 * would have to block there is an error that says so.
 */
import type { NestTrap, Routine, Trap, VisibleTrap, Guarded } from "../machine/traps.ts";
import { RuntimeError } from "../python/builtins.ts";
import type { Body } from "../python/callable.ts";
import { currentThread } from "../python/interpreter.ts";
import type { Hooks } from "./hooks.ts";

/** Thrown to end a program inside code that the host called. No catch clause of the program sees it. */
export class Kill {}

/** So many calls of the program's count for one that the host makes: it takes that much of the host's stack. */
const HOST_CALL = 8;

/** Runs a body from start to end. */
export function runAtomically($: Hooks, body: Body, self: unknown, args: ArrayLike<unknown>): unknown {
  const { depth } = $;
  if (depth + HOST_CALL > $.limit) throw $.recursionError();
  $.depth = depth + HOST_CALL;
  const run = body.apply(self, args as unknown[]);
  $.atomicLevel++;
  try {
    let next = run.next();
    while (next.done !== true) next = run.next($.answer(next.value));
    return next.value;
  } finally {
    $.atomicLevel--;
    $.depth = depth;
  }
}

/** The reply to a trap when there is nobody to ask. */
export function answerAtomically($: Hooks, trap: Trap): number | boolean {
  if ($.stopped || (trap.op === "visible" && trap.kind === "limit")) {
    $.killed = true;
    throw new Kill();
  }
  switch (trap.op) {
    case "visible":
      return answerVisible($, trap);
    case "cpu":
      currentThread().owed += trap.ns * 1000;
      return trap.ns;
    case "wake":
      if (trap.queue.length === 0) return 0;
      throw refusal("wake another thread");
    case "nest":
      return answerNested($, trap.body);
    case "routine":
      return answerRoutine($, trap.routine);
    case "park":
      throw refusal("wait");
    case "spawn":
      throw refusal("start a thread");
    case "swap":
      throw refusal("enter another interpreter");
  }
}

function answerNested($: Hooks, body: NestTrap["body"]): number | boolean {
  let next = body.next();
  while (next.done !== true) next = body.next($.answer(next.value));
  return next.value ?? true;
}

function answerRoutine($: Hooks, routine: Routine): boolean {
  for (let trap = routine.ask(undefined); trap !== null;) trap = routine.ask($.answer(trap));
  return true;
}

function answerVisible($: Hooks, trap: VisibleTrap): boolean {
  if (trap.site >= 0) $.atomicSites.add(trap.site);
  if (trap.guard === null || (trap.object as Guarded).guards[trap.guard]!()) return true;
  if (trap.timed) return false;
  throw refusal(`wait (${trap.kind})`);
}

function refusal(what: string): Error {
  return new RuntimeError(`cannot ${what} here: this function is called by a built-in that must not be interrupted`);
}
