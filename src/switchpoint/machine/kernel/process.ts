/**
 * A process as the kernel sees it: its place in the family, its open files, how it stands, and what it does with signals.
 *
 * States: running; zombie, from its end until its parent has waited for it; gone. What runs in it is not the kernel's business.
 * Source: Linux, include/linux/sched.h (task_struct), wait(2).
 */
import type { Runnable } from "../task.ts";
import { WaitQueue } from "../wait-queue.ts";
import type { OpenFile } from "./open-file.ts";
import type { KernelObject, Polled } from "./operation.ts";
import { PendingSignals } from "./pending-signals.ts";
import { Recording } from "./recording.ts";
import type { Disposition } from "./signals.ts";

/** How a process ended: by itself with a status of 0 … 255, or by a signal. */
export interface Ending {
  readonly status: number;
  /** 0: it ended by itself. */
  readonly signal: number;
}

export class Process implements KernelObject {
  readonly pid: number;
  /** What `ps` shows. */
  name: string;
  parent: Process | null;
  /** Not waited for yet, in order of birth. */
  readonly children: Process[] = [];
  readonly files: Map<number, OpenFile> = new Map();
  readonly dispositions: Map<number, Disposition> = new Map();
  state: "running" | "zombie" | "gone" = "running";
  ending: Ending | null = null;
  /** Its threads, as the driver knows them. */
  readonly threads: Runnable[] = [];
  recording = new Recording();
  /** Signals that have come and are blocked. */
  readonly pending = new PendingSignals();
  nice = 0;
  /** What its program was started with; an environment's values are strings of bytes (machine/programs/byte-string.ts). */
  argv: readonly string[] = [];
  env: Readonly<Record<string, string>> = {};
  /** Its working directory. */
  cwd = "/home/user";
  /** Which file of the program its Python runs; null: the program's own. */
  script: string | null = null;
  /** Number of the process that began its session. */
  session = 1;
  /** Its standard output or standard error is not the terminal. */
  isRedirected = false;
  /** In a copy of a shell: number of the shell, which "$$" is still. Null: it is no copy. */
  shellPid: number | null = null;
  /** Pages of memory that it has from its parent: the tables that its end takes down. */
  inheritedPages = 0;
  /** Stands for all that its threads share: what a copy of it copies. */
  readonly memory: KernelObject & { describe(): { name: string; held_by: string | null } };
  /** Who waits for one of its children. */
  readonly waiters: WaitQueue;
  /** Who waits for its end, without taking it (pidfd). */
  readonly watchers: Watch;

  constructor(pid: number, name: string, parent: Process | null) {
    this.pid = pid;
    this.name = name;
    this.parent = parent;
    this.waiters = new WaitQueue(`child of ${name}`);
    this.watchers = new Watch(this);
    this.memory = { waiters: new WaitQueue(name), guards: {}, describe: () => ({ name: "the process", held_by: null }) };
    parent?.children.push(this);
  }

  get ended(): boolean {
    return this.state !== "running";
  }

  readonly guards = {
    /** A child has ended, or there is none to wait for. */
    child: (): boolean => this.children.length === 0 || this.children.some((child) => child.state === "zombie"),
    ended: (): boolean => this.ended,
  };

  describe(): { name: string; held_by: string | null } {
    return { name: this.name, held_by: null };
  }

  /** The lowest number that is free, at least `from` (fcntl F_DUPFD). */
  freeNumber(from = 0): number {
    let number = from;
    while (this.files.has(number)) number++;
    return number;
  }

  /** Opens `file` under the lowest free number. */
  open(file: OpenFile): number {
    const number = this.freeNumber();
    file.references++;
    this.files.set(number, file);
    return number;
  }
}

/** The end of one process, for those who wait for just that. */
export class Watch implements KernelObject {
  readonly waiters: WaitQueue;
  readonly process: Process;
  readonly guards: KernelObject["guards"];
  /** How those know it who wait for something else too. */
  polled: Polled | undefined;

  constructor(process: Process) {
    this.process = process;
    this.waiters = new WaitQueue(process.name);
    this.guards = { ended: () => process.ended };
  }

  describe(): { name: string; held_by: string | null } {
    return { name: this.process.name, held_by: null };
  }
}
