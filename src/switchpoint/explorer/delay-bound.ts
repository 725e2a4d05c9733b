/**
 * Iterative delay bounding: a fixed scheduler lets each thread run until it must wait, and then the next one in order of
 * creation. First the schedule without a delay; then those in which the scheduler passes over one thread, once; and so on.
 *
 * With d delays and k steps there are at most about k^d schedules, however many threads there are, where preemption bounding
 * has more with every thread: a search for programs of many threads.
 *
 * Source: Emmi, Qadeer, Rakamarić, "Delay-Bounded Scheduling", POPL 2011.
 */
import type { Execution } from "../runtime/exploration.ts";
import { BoundedSearch, type Prices } from "./bounded-search.ts";

export class DelayBound extends BoundedSearch {
  readonly name = "delay";

  protected prices(execution: Execution): Prices {
    const { last } = execution;
    const order = last < 0 ? 0 : execution.thread(last).order;
    const { length } = execution.born;
    const turn = (thread: number): number => (execution.thread(thread).order - order + length) % length;
    // Who gives up waiting instead of going on would do so only when nobody else can.
    const threads = execution.enabled.toSorted((a, b) => waiting(execution, a) - waiting(execution, b) || turn(a) - turn(b));
    return { threads, costs: threads.map((_, place) => place), context: last };
  }
}

function waiting(execution: Execution, thread: number): number {
  return execution.couldGoOn(thread) ? 0 : 1;
}
