/**
 * How a thread's own code is resumed: its body, those that it has nested into each other (NestTrap), and the routine that asks in
 * its place (RoutineTrap).
 */
import type { Runnable, Task } from "./task.ts";
import type { Reply, Routine, Trap } from "./traps.ts";

/** Resumes the body of a thread: what it asks for, null if it has ended, or if a routine that it has started asks for nothing. */
export function nextTrap(task: Task): Trap | null {
  const step = task.callers.length === 0 ? task.body.next(task.reply) : resumeNested(task);
  if (step.done) return null;
  const trap = step.value;
  return trap.op === "routine" ? startRoutine(task, trap.routine) : trap;
}

/** The task is another thread of another interpreter from now on. */
export function swap(task: Task, thread: Runnable): void {
  task.owner.paused?.();
  task.owner = thread;
  thread.task = task;
  thread.resumed?.();
}

/** From now on `routine` asks, for the first time at once: what the body has used up is booked when a body's own request would be. */
function startRoutine(task: Task, routine: Routine): Trap | null {
  const first = routine.ask(undefined);
  task.routine = routine;
  if (first !== null) task.owner.paused?.();
  return first;
}

/** Resumes the innermost body; when one ends, or throws, its result, or error, goes to the caller. */
function resumeNested(task: Task): IteratorResult<Trap, unknown> {
  let failure: { readonly error: unknown } | null = null;
  for (;;) {
    try {
      const step: IteratorResult<Trap, unknown> = failure === null ? task.body.next(task.reply) : task.body.throw(failure.error);
      if (!step.done || task.callers.length === 0) return step;
      failure = null;
      task.reply = step.value as Reply;
    } catch (error) {
      if (task.callers.length === 0) throw error;
      failure = { error };
    }
    task.body = task.callers.pop()!;
  }
}
