/**
 * Wake-up trees: what is still to be explored from a node, as beginnings of executions. A set of first threads would not
 * do: a thread may lead into executions that have all been seen, unless the steps after it are the right ones too.
 *
 * The children of a branch are ordered; the first is explored first. A sequence is inserted below the first branch whose
 * executions can be reordered to begin with it, so the tree never holds two beginnings of the same class.
 *
 * Source: Abdulla et al., J. ACM 64 (2017), section 7 ("insert", definition 7.4 and the algorithm after it).
 */
import { keep, type KeptFootprint } from "./footprint.ts";
import type { Reversal } from "./reversal.ts";

export interface Branch {
  readonly thread: number;
  /** What its step touches, as the execution that planted it saw it; null: not known. */
  readonly footprint: KeptFootprint | null;
  readonly children: Branch[];
}

/** A tree without branches. */
export function emptyTree(): Branch {
  return { thread: -1, footprint: null, children: [] };
}

/** Adds the reversal to the tree of its node, unless the tree will lead there anyway. */
export function insert(tree: Branch, reversal: Reversal): void {
  const { log } = reversal;
  let branch = tree;
  let rest: readonly number[] = reversal.steps;
  // Where in the log to look for the next step of a thread that has already made steps on the way down.
  const passed = new Map<number, number>();
  for (;;) {
    const next = branch.children.find(({ thread, footprint }) =>
      reversal.canBeginWith(thread, rest, passed.get(thread) ?? reversal.node, footprint),
    );
    if (next === undefined) return plant(branch, rest, reversal);
    if (next.children.length === 0) return;
    const at = rest.findIndex((k) => log.thread[k] === next.thread);
    passed.set(next.thread, at < 0 ? -1 : rest[at]! + 1);
    if (at >= 0) rest = rest.toSpliced(at, 1);
    branch = next;
  }
}

function plant(below: Branch, steps: readonly number[], reversal: Reversal): void {
  let branch = below;
  for (const k of steps) {
    const footprint = reversal.isForetold(k) ? keep(reversal.log, k) : null;
    const child: Branch = { thread: reversal.log.thread[k]!, footprint, children: [] };
    branch.children.push(child);
    branch = child;
  }
}
