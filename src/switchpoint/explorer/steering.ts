/**
 * Which steps need nobody's decision when somebody else is the scheduler (standing.ts) or when every order is drawn (tree.ts):
 * beginning and ending, which no other thread can tell from a later beginning or ending; what the only thread that can go on does;
 * and, if it is so wished, all that the main thread does while it can.
 */
import type { Execution } from "../runtime/exploration.ts";
import type { ExploredThread } from "../runtime/explored-thread.ts";

/** What goes by itself. */
export interface Steering {
  /** "first": the main thread goes on whenever it can; nobody is asked about it. "asked": it is a thread like any other. */
  readonly main: "first" | "asked";
}

const BY_THEMSELVES: ReadonlySet<string> = new Set(["begin", "exit"]);

/** True if the next step of the thread is never anybody's choice, whoever else can go on. */
export function isAside(thread: ExploredThread, { main }: Steering): boolean {
  return BY_THEMSELVES.has(thread.kind) || (main === "first" && thread.order === 0);
}

/** The thread that goes on by itself, by order of creation; null if there is a choice. Some thread must be able to go on. */
export function stepByItself(execution: Execution, steering: Steering): number | null {
  const able = execution.enabled.map((number) => execution.thread(number));
  const first = able.find((thread) => isAside(thread, steering));
  if (first !== undefined) return first.order;
  return able.length === 1 ? able[0]!.order : null;
}
