/**
 * Every order in which a small program's threads can be interleaved, as a tree: a node for each step, a leaf for each
 * execution. Brute force, without any reduction: the point is to see them all.
 *
 * Left to others: which steps are no choice (steering.ts), how the tree is drawn (the site).
 */
import { ABANDON, type Execution } from "../runtime/exploration.ts";
import type { ExploredProgram } from "../runtime/instance.ts";
import type { Verdict } from "../runtime/results.ts";
import { StepLog } from "../runtime/step-log.ts";
import { maxStepsOf, startOptionsOf, type Settings } from "./settings.ts";
import { foundIn } from "./shortest.ts";
import { isAside, stepByItself, type Steering } from "./steering.ts";
import { Story } from "./story.ts";
import { execute, type Strategy } from "./strategy.ts";

/** One step, and what can come after it. */
export interface TreeNode {
  /** By order of creation; -1: the root, before the first choice. */
  readonly thread: number;
  /** What the thread did: "reads counter: 0". */
  readonly text: string;
  readonly children: readonly TreeNode[];
  /** At a leaf: its place among the endings. Otherwise null. */
  readonly ending: number | null;
}

/** A way to end: what was written, and how it ended. */
export interface Ending {
  readonly stdout: string;
  readonly verdict: Verdict;
  /** What is wrong; "" if nothing is. */
  readonly message: string;
  /** How many leaves end so. */
  readonly leaves: number;
}

/** The whole tree, or its first `leaves` leaves from the left. */
export interface Tree {
  readonly threads: readonly string[];
  readonly root: TreeNode;
  readonly leaves: number;
  readonly complete: boolean;
  readonly endings: readonly Ending[];
}

const MOST_LEAVES = 1000;

/** Lets the program run in every order. `mostLeaves`: where to stop. */
export function treeOf(program: ExploredProgram, steering: Steering, settings: Settings & { readonly mostLeaves?: number } = {}): Tree {
  const options = startOptionsOf(settings);
  const orders = new Orders(steering);
  const root = new Branch(-1, "");
  const endings: { stdout: string; verdict: Verdict; message: string; leaves: number }[] = [];
  let threads: string[] = [];
  let leaves = 0;
  let complete = true;
  while (orders.begin()) {
    if (leaves === (settings.mostLeaves ?? MOST_LEAVES)) {
      complete = false;
      break;
    }
    const story = new Story();
    const execution = execute(program, options, orders, maxStepsOf(settings), { recorder: story });
    const ending = endingOf(execution);
    let place = endings.findIndex(({ stdout, message }) => stdout === ending.stdout && message === ending.message);
    if (place < 0) place = endings.push({ ...ending, leaves: 0 }) - 1;
    endings[place]!.leaves++;
    leaves++;
    root.grow(pathOf(execution, story, orders.shown), place);
    if (execution.born.length > threads.length) threads = execution.born.map(({ owner }) => owner.name);
    execution.instance.release?.();
  }
  return { threads, root, leaves, complete, endings };
}

function endingOf(execution: Execution): { stdout: string; verdict: Verdict; message: string } {
  const found = foundIn(execution, false);
  const verdict: Verdict = execution.exhausted ? "limit" : (found?.discovery.kind ?? "ok");
  return { stdout: execution.instance.stdout(), verdict, message: found?.discovery.message ?? "" };
}

/** The steps that are shown, in a story's words. */
function pathOf(execution: Execution, { sentences }: Story, shown: readonly number[]): Branch[] {
  return shown.map((step) => {
    const texts = sentences.filter((sentence) => sentence.step === step && sentence.kind !== "wait").map(({ text }) => text);
    return new Branch(execution.thread(execution.log.thread[step]!).order, texts.join(", "));
  });
}

class Branch implements TreeNode {
  readonly thread: number;
  readonly text: string;
  readonly children: Branch[] = [];
  ending: number | null = null;

  constructor(thread: number, text: string) {
    this.thread = thread;
    this.text = text;
  }

  /** Executions come from left to right: a path leaves the tree at its latest branch, or goes along it. */
  grow(path: readonly Branch[], ending: number): void {
    let at: Branch = this;
    for (const step of path) {
      const latest = at.children.at(-1);
      if (latest?.thread === step.thread) at = latest;
      else {
        at.children.push(step);
        at = step;
      }
    }
    at.ending = ending;
  }
}

/** Depth first, from the thread that was created first to the one that was created last. */
class Orders implements Strategy {
  readonly name = "orders";
  readonly exhaustive = true;
  readonly log = new StepLog();
  /** Positions, in the current execution, of the steps that the tree shows, and of those that were chosen among several. */
  readonly shown: number[] = [];
  readonly #chosen: number[] = [];
  /** Per choice of the current path: the threads that are still to be tried there, the current one first. */
  readonly #open: number[][] = [];
  readonly #steering: Steering;
  #started = false;

  constructor(steering: Steering) {
    this.#steering = steering;
  }

  begin(): boolean {
    if (!this.#started) return (this.#started = true);
    while (this.#open.length > 0) {
      const left = this.#open.at(-1)!;
      left.shift();
      if (left.length > 0) {
        this.log.cut(this.#chosen[this.#open.length - 1]!);
        this.#chosen.length = this.shown.length = 0;
        return true;
      }
      this.#open.pop();
    }
    return false;
  }

  choose(execution: Execution): number {
    if (execution.failure !== null) return ABANDON;
    const own = stepByItself(execution, this.#steering);
    if (own !== null) {
      const thread = execution.born[own]!;
      if (!isAside(thread, this.#steering)) this.shown.push(this.log.position);
      return thread.number;
    }
    this.shown.push(this.log.position);
    const choice = this.#chosen.push(this.log.position) - 1;
    if (choice === this.#open.length) {
      const able = execution.enabled.map((number) => execution.thread(number).order).toSorted((a, b) => a - b);
      this.#open.push(able);
    }
    return execution.born[this.#open[choice]![0]!]!.number;
  }

  end(): void {}
}
