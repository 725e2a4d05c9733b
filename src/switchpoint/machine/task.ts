/**
 * A thread as the operating system sees it: a body that yields traps, a state, and what it has spent in each state.
 */
import { weightOf } from "./nice.ts";
import { ResponseTimes } from "./response-times.ts";
import type { Routine, Sim } from "./traps.ts";
import type { ThreadState } from "./trace.ts";
import type { WaitQueue } from "./wait-queue.ts";

/** What a SPAWN trap carries: anything that can become a thread of the machine. */
export interface Runnable {
  readonly name: string;
  /** Number of the simulated process that it belongs to. */
  readonly process: number;
  /** A daemon does not keep the machine running. */
  readonly daemon: boolean;
  /** For the explorer: it stands for the passing of time. Letting it go on preempts nobody. */
  readonly passive?: boolean;
  /** A number that no schedule changes, of its own in its process; absent: 0. */
  readonly stream?: number;
  /** Its nice value, -20 (most of the core) to 19 (least); absent: 0. */
  readonly nice?: number;
  /** Makes the body. Called once, when the thread first runs. */
  start(): Sim<void>;
  /** The machine's side of this thread, set when it is spawned. */
  task: Task | null;
  /** Called before its body is resumed, and after it has yielded something that takes time. */
  resumed?(): void;
  paused?(): void;
  /** What whoever ends or copies its process touches, and so, for the explorer, everything that it does; absent: nobody does. */
  readonly stakes?: readonly object[];
  /** Called when a wait of it reaches its deadline. */
  expired?(): void;
}

export class Task {
  readonly number: number;
  /** What runs in it; another for a while, when it is in another interpreter (SwapTrap). */
  owner: Runnable;
  /** What is resumed, and who nested it, the innermost last. */
  body: Sim<unknown>;
  readonly callers: Sim<unknown>[] = [];
  /** What asks in place of the body; null: the body does. */
  routine: Routine | null = null;

  state: ThreadState = "ready";
  /** When it entered the state. */
  since: number;
  readonly spent: Record<ThreadState, number> = { running: 0, ready: 0, gil: 0, lock: 0, io: 0, sleep: 0, join: 0, done: 0 };
  /** How often it left a core because it had to wait (getrusage's nvcsw), and because another thread got the core (nivcsw). */
  voluntarySwitches = 0;
  involuntarySwitches = 0;
  /** The source line it is at, for the trace; set by the runtime. */
  line = 0;

  /** The core it runs on, -1 if none. */
  core = -1;
  /** The core it last ran on: it prefers to come back to it. */
  lastCore = -1;
  /** How long that core had been busy, by whomever, when it left it. */
  coreBusy = 0;
  /** When its last wait for anything but the GIL ended, -1: it has run since. */
  wokenAt = -1;
  #responses: ResponseTimes | null = null;
  /** Its share of a core beside others (nice.ts). */
  readonly weight: number;
  /** Fairness (run-queue.ts), in nanoseconds of CPU time. */
  vruntime = 0;
  deadline = 0;
  lag = 0;
  /** Up to when its running time has been put on its account. */
  charged = 0;
  /** It ends as soon as it asks for anything: its process has ended. */
  stopped = false;
  /** It should give its core to another as soon as it asks for anything. */
  preempted = false;

  /** What the next resume tells the body. */
  reply: boolean | number | undefined = undefined;
  /** Where it waits, and between whom. */
  queue: WaitQueue | null = null;
  ahead: Task | null = null;
  behind: Task | null = null;
  /** Grows whenever the thread goes on: an event that carries an older ticket is stale. */
  ticket = 0;

  /** The CPU request in progress: nanoseconds still to run, and when the current stretch on a core began. */
  remaining = 0;
  asked = 0;
  stretchStart = 0;
  /** The reply to a system call in progress. */
  answer: number | null = null;
  /** It slept long and has made no system call on a device since. */
  cold = false;
  /** The request may be cut at multiples of this many nanoseconds; 0: it may not. */
  grain = 0;

  constructor(number: number, owner: Runnable, now: number) {
    this.number = number;
    this.owner = owner;
    this.since = now;
    this.weight = weightOf(owner.nice ?? 0);
    this.body = owner.start();
  }

  /** From the end of a wait until it ran its own code again: the wait for a core, and for the GIL. */
  get responses(): ResponseTimes {
    return (this.#responses ??= new ResponseTimes());
  }

  /** It has a core, and whatever else it needs to run its own code: what it waited for is answered. */
  respond(now: number): void {
    if (this.wokenAt < 0) return;
    this.responses.add(now - this.wokenAt);
    this.wokenAt = -1;
  }

  /** Books the time since it entered its state. Written out: an access by a computed name is slow, and this happens at every change. */
  book(now: number): void {
    const { spent } = this;
    const ns = now - this.since;
    if (ns === 0) return;
    this.since = now;
    switch (this.state) {
      case "running":
        spent.running += ns;
        break;
      case "ready":
        spent.ready += ns;
        break;
      case "gil":
        spent.gil += ns;
        break;
      case "lock":
        spent.lock += ns;
        break;
      case "io":
        spent.io += ns;
        break;
      case "sleep":
        spent.sleep += ns;
        break;
      case "join":
        spent.join += ns;
        break;
      case "done":
        spent.done += ns;
    }
  }
}
