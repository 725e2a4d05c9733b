/**
 * Iterative preemption bounding: first all schedules without a preemption, then those with one, and so on. Most bugs need
 * one or two, and a schedule with few is one that a person can follow.
 *
 * A preemption is a switch away from a thread that could have gone on. Where the last thread cannot go on, any other may,
 * for nothing. What time does (a passive owner) is nobody's preemption.
 *
 * Source: Musuvathi, Qadeer, "Iterative Context Bounding for Systematic Testing of Multithreaded Programs", PLDI 2007.
 */
import type { Execution } from "../runtime/exploration.ts";
import { BoundedSearch, type Prices } from "./bounded-search.ts";

export class PreemptionBound extends BoundedSearch {
  readonly name = "preemptions";

  protected prices(execution: Execution): Prices {
    const { enabled, last } = execution;
    if (!execution.couldGoOn(last)) return { threads: enabled, costs: enabled.map(() => 0), context: -1 };
    const threads = [last, ...enabled.filter((thread) => thread !== last)];
    const costs = threads.map((thread) => (thread === last || execution.thread(thread).owner.passive === true ? 0 : 1));
    return { threads, costs, context: last };
  }
}
