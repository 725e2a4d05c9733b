/**
 * The kernel of the virtual computer, as far as processes need one: the process table, files, signals, waiting for children.
 * It knows nothing of Python; a program for it is a generator, as for every other part of the machine. Each system call is one
 * visible operation.
 *
 * Left to others: cores and time (computer.ts), the explorer's steps (runtime/exploration.ts), bytes in a pipe (pipe.ts).
 * Source: Linux, kernel/fork.c, kernel/exit.c, kernel/signal.c, fs/file.c; waitpid(2), kill(2), dup(2).
 */
import type { MachineCosts } from "../costs.ts";
import { current } from "../current.ts";
import { Host } from "../host.ts";
import { Pipe } from "../pipe.ts";
import type { Runnable } from "../task.ts";
import type { Access, Sim } from "../traps.ts";
import { wake, WaitQueue } from "../wait-queue.ts";
import type { OpenFile, Transfer } from "./open-file.ts";
import { DuplexEnd } from "./duplex-end.ts";
import type { LocalListener } from "./local-listener.ts";
import { perform, tellPolls, type KernelClock, type KernelObject, type Polled } from "./operation.ts";
import { ReadEnd, WriteEnd } from "./pipe-end.ts";
import { Process, type Ending } from "./process.ts";
import { SharedMemory } from "./shared-memory.ts";
import { Semaphore } from "./semaphore.ts";
import { ends, SIGNALS, type Disposition } from "./signals.ts";
import { Terminal, type Screen } from "./terminal.ts";

/** What the kernel asks of the driver. */
export interface KernelDriver {
  readonly costs: MachineCosts;
  readonly clock: KernelClock;
  /** Stops a thread for ever, wherever it is. The one that asks goes on until it next yields. */
  stop(thread: Runnable): void;
  /** An object of the kernel has been made: from now on the explorer knows it. */
  made?(object: object): void;
  /** A process has ended. */
  died(process: Process): void;
  /** Where standard output goes; absent: nowhere. */
  readonly screen?: Screen;
  /** So many steps of the budget have been taken by programs that are not Python's. */
  spent?(steps: number): void;
}

/** Why a call failed, as errno(3) has it. */
export type Failure = "ECHILD" | "ESRCH" | "EBADF" | "EINVAL";

/** What waitpid gives: nothing yet (WNOHANG), a child's end, or an error. */
export type Waited = { readonly pid: number; readonly ending: Ending } | null | "ECHILD";

const FIRST_PID = 1000;

export class Kernel {
  readonly driver: KernelDriver;
  /** Network and devices. */
  readonly host: Host;
  readonly processes = new Map<number, Process>();
  #semaphores: Map<string, Semaphore> | null = null;
  #memories: Map<string, SharedMemory> | null = null;
  #listeners: Map<string, LocalListener> | null = null;
  /** The local addresses that connections can be made to, as something that can be looked at. */
  readonly addresses = { waiters: new WaitQueue("addresses"), guards: {}, describe: () => ({ name: "addresses", held_by: null }) };
  /** /dev/shm: what shm_open finds. */
  #shmNames: Map<string, string> | null = null;
  readonly #shm = { waiters: new WaitQueue("shared memory"), guards: {}, describe: () => ({ name: "shared memory", held_by: null }) };
  /** Adopts orphans, and waits for them at once. */
  readonly init: Process;
  /** What standard output and standard error are, if nobody has put something else in their place. */
  readonly terminal: Terminal;
  readonly errors: Terminal;
  #lastPid = FIRST_PID;
  #names = 0;

  constructor(driver: KernelDriver) {
    this.driver = driver;
    this.host = new Host({ now: () => driver.clock.now(), costs: driver.costs });
    this.init = new Process(1, "init", null);
    this.processes.set(1, this.init);
    this.init.env = { HOME: "/home/user", PATH: "/usr/local/bin:/usr/bin:/bin", USER: "user" };
    this.terminal = new Terminal("stdout", driver.screen ?? null, driver.clock);
    this.errors = new Terminal("stderr", driver.screen ?? null, driver.clock);
    for (const file of [this.terminal, this.terminal, this.errors]) this.init.open(file);
  }

  // Made when they are first asked for: the explorer makes a kernel per execution.

  /** What POSIX calls named semaphores, by name. */
  get semaphores(): Map<string, Semaphore> {
    return (this.#semaphores ??= new Map());
  }

  /** Shared memory, by name. */
  get memories(): Map<string, SharedMemory> {
    return (this.#memories ??= new Map());
  }

  /** Who takes connections at a local address. */
  get listeners(): Map<string, LocalListener> {
    return (this.#listeners ??= new Map());
  }

  get #memoryNames(): Map<string, string> {
    return (this.#shmNames ??= new Map());
  }

  /** A name that nothing else has. */
  uniqueName(prefix: string): string {
    return `${prefix}${++this.#names}`;
  }

  /** A new process. It has the open files (of which only those in `kept`, if that is given) and dispositions of `parent`; its threads are added by whoever starts them. */
  create(parent: Process, name: string, kept?: ReadonlySet<number>): Process {
    const process = new Process(++this.#lastPid, name, parent);
    process.nice = parent.nice;
    process.argv = parent.argv;
    process.env = parent.env;
    process.cwd = parent.cwd;
    process.session = parent.session;
    process.script = parent.script;
    process.isRedirected = parent.isRedirected;
    process.watchers.polled = this.#polled();
    this.processes.set(process.pid, process);
    for (const [number, file] of parent.files) {
      if (kept !== undefined && !kept.has(number)) continue;
      file.references++;
      process.files.set(number, file);
    }
    for (const [signal, disposition] of parent.dispositions) {
      // A fresh program knows nothing of the old one's handlers (execve(2)).
      if (kept === undefined || typeof disposition === "string") process.dispositions.set(signal, disposition);
    }
    return process;
  }

  /** How many processes there have been, besides init. */
  get born(): number {
    return this.#lastPid - FIRST_PID;
  }

  /** Processes, other than init, that have not ended. */
  get running(): Process[] {
    return [...this.processes.values()].filter((process) => process !== this.init && !process.ended);
  }

  // --- ends -----------------------------------------------------------------------------------------------------------

  /** exit_group(2): ends `process` with all its threads. If the caller is one of them, this does not return. */
  *exit(process: Process, ending: Ending): Sim<void> {
    const call = { kind: "exit", guard: null, more: this.#closing(process), act: () => this.#die(process, ending) };
    yield* perform(process.watchers, call, this.driver.clock);
    yield* this.#tell(process);
  }

  /** What the end of a process changes besides itself. */
  #closing(process: Process): Access[] {
    const objects = new Set<KernelObject>([...process.files.values()].filter(({ shared }) => shared).map((file) => file.object));
    for (const relative of [process.parent, process]) if (relative !== null) objects.add(relative);
    // Who waits for the files beside others is told that they have ended.
    const rooms = [...objects].flatMap(({ polled }: { polled?: Polled | undefined }) =>
      polled === undefined ? [] : [polled.room.access(polled.key)],
    );
    return [...[...objects].map((object) => ({ object, key: null, write: true })), ...rooms];
  }

  #die(process: Process, ending: Ending): void {
    if (process.ended) return;
    process.ending = ending;
    process.state = "zombie";
    // Who brings it about has to tell the others first.
    for (const thread of process.threads) if (thread !== current.thread) this.driver.stop(thread);
    const { parent } = process;
    for (const child of process.children.splice(0)) this.#adopt(child);
    if (parent === this.init || parent === null || parent.dispositions.get(SIGNALS.SIGCHLD) === "ignore") this.#reap(process);
  }

  #adopt(child: Process): void {
    child.parent = this.init;
    this.init.children.push(child);
    if (child.state === "zombie") this.#reap(child);
  }

  #reap(process: Process): void {
    process.state = "gone";
    const siblings = process.parent?.children ?? [];
    const at = siblings.indexOf(process);
    if (at >= 0) siblings.splice(at, 1);
    this.processes.delete(process.pid);
  }

  /** What follows from a death: files are closed, those who wait are woken. */
  *#tell(process: Process): Sim<void> {
    for (const number of [...process.files.keys()]) {
      const file = process.files.get(number)!;
      process.files.delete(number);
      if (--file.references === 0) yield* file.closed();
    }
    yield* wake(process.watchers.waiters, process.watchers.waiters.length);
    yield* tellPolls(process.watchers);
    if (process.parent !== null) yield* wake(process.parent.waiters, process.parent.waiters.length);
    this.driver.died(process);
    const self = process.threads.find((thread) => thread === current.thread);
    if (self === undefined) return;
    this.driver.stop(self);
    yield { op: "cpu", ns: 0, grain: 0 };
  }

  /**
   * waitpid(2): takes the end of a child (`pid` -1: of any), waiting until `deadline` (TRY: not at all). Null: none has ended yet.
   */
  *wait(process: Process, pid: number, deadline: number): Sim<Waited> {
    if (pid > 0) {
      const child = process.children.find((one) => one.pid === pid);
      if (child === undefined) return "ECHILD";
      let ended = false;
      const act = (): void => {
        ended = process.children.includes(child);
        if (ended) this.#reap(child);
      };
      const more = [{ object: process, key: null, write: true }];
      const call = { kind: "wait for", guard: "ended", deadline, state: "join" as const, write: false, more, act };
      if (!(yield* perform(child.watchers, call, this.driver.clock))) return null;
      return ended ? { pid, ending: child.ending! } : "ECHILD";
    }
    let found: Process | undefined;
    const act = (): void => {
      found = process.children.find((one) => one.state === "zombie");
      if (found !== undefined) this.#reap(found);
    };
    if (!(yield* perform(process, { kind: "wait for a child", guard: "child", deadline, state: "join", act }, this.driver.clock)))
      return null;
    return found === undefined ? "ECHILD" : { pid: found.pid, ending: found.ending! };
  }

  // --- signals --------------------------------------------------------------------------------------------------------

  /** kill(2): sends `signal` (0: none, only asks whether the process is there); to one thread of it, if that is given (tgkill(2)). */
  *kill(pid: number, signal: number, thread: object | null = null): Sim<Failure | null> {
    const process = this.processes.get(pid);
    if (process === undefined) return "ESRCH";
    let died = false;
    const act = (): void => {
      died = this.#send(process, signal, thread);
    };
    const more = [...this.#closing(process), { object: process.pending, key: null, write: true }];
    yield* perform(process.watchers, { kind: "signal", guard: null, more, act }, this.driver.clock);
    yield* this.#afterSignal(process, died);
    return null;
  }

  /** Threads of the process block other signals than before: what is not blocked any more is delivered. */
  *unblock(process: Process): Sim<void> {
    let died = false;
    const act = (): void => {
      for (const { signal } of process.pending.unblocked()) died ||= this.#deliver(process, signal);
    };
    const more = [...this.#closing(process), { object: process.pending, key: null, write: true }];
    yield* perform(process.watchers, { kind: "unblock", guard: null, more, act }, this.driver.clock);
    yield* this.#afterSignal(process, died);
  }

  /** Delivers a signal, or keeps it while it is blocked; true if the process died of it. */
  #send(process: Process, signal: number, thread: object | null): boolean {
    const { pending } = process;
    const blockable = signal !== 0 && signal !== SIGNALS.SIGKILL && signal !== SIGNALS.SIGSTOP;
    if (!blockable || process.ended || !pending.blocks(signal, thread)) return this.#deliver(process, signal);
    pending.add(signal, thread);
    return false;
  }

  *#afterSignal(process: Process, died: boolean): Sim<void> {
    const { pending } = process;
    if (died) return yield* this.#tell(process);
    if (pending.waiters.length > 0) yield* wake(pending.waiters, pending.waiters.length);
    for (const errand of pending.errands.splice(0)) yield* errand();
  }

  /** A signal that no call sends: a timer's. If the process dies of it, gives what tells the others, to be run by somebody. */
  expire(process: Process, signal: number): Sim<void> | null {
    const died = this.#send(process, signal, null);
    const { errands, waiters } = process.pending;
    return died || errands.length > 0 || waiters.length > 0 ? this.#afterSignal(process, died) : null;
  }

  /** True if the process died of it. */
  #deliver(process: Process, signal: number): boolean {
    if (signal === 0 || process.ended || process === this.init) return false;
    const disposition: Disposition = signal === SIGNALS.SIGKILL ? "default" : (process.dispositions.get(signal) ?? "default");
    if (disposition === "ignore") return false;
    if (disposition !== "default") {
      process.recording.signal(signal);
      disposition(signal);
      return false;
    }
    if (!ends(signal)) return false;
    this.#die(process, { status: 0, signal });
    return true;
  }

  // --- files ----------------------------------------------------------------------------------------------------------

  /** pipe(2): descriptors of the reading and the writing end. */
  pipe(process: Process): { readonly reader: number; readonly writer: number } {
    const pipe = this.#newPipe(this.uniqueName("pipe "));
    return { reader: process.open(new ReadEnd(pipe)), writer: process.open(new WriteEnd(pipe)) };
  }

  /** socketpair(2): two descriptors, each for both directions. */
  duplex(process: Process): readonly [number, number] {
    const name = this.uniqueName("pipe ");
    const there = this.#newPipe(`${name} there`);
    const back = this.#newPipe(`${name} back`);
    return [process.open(new DuplexEnd(back, there)), process.open(new DuplexEnd(there, back))];
  }

  #newPipe(name: string): Pipe {
    const pipe = new Pipe(this.driver, name, this.#polled());
    this.driver.made?.(pipe);
    return pipe;
  }

  /** Reads a message as multiprocessing writes them: four bytes of length, the highest first, and so many bytes. Null: the end. */
  *readMessage(process: Process, number: number): Sim<Uint8Array | null | "EBADF"> {
    const file = process.files.get(number);
    return file === undefined ? "EBADF" : yield* file.readMessage();
  }

  /** poll(2): true once one of the files is readable; false if `deadline` passed first. */
  *poll(process: Process, number: number, deadline: number): Sim<boolean> {
    const file = process.files.get(number);
    if (file === undefined) return true;
    const call = { kind: "poll", guard: "readable", deadline, write: false, act() {} };
    return yield* perform(file.object, call, this.driver.clock);
  }

  *read(process: Process, number: number, count: number): Sim<Transfer<Uint8Array>> {
    const file = process.files.get(number);
    return file === undefined ? { error: "EBADF" } : yield* file.read(count);
  }

  /** write(2). Who writes where nobody reads gets SIGPIPE, and if it survives that, EPIPE. */
  *write(process: Process, number: number, data: Uint8Array): Sim<Transfer<number>> {
    const file = process.files.get(number);
    if (file === undefined) return { error: "EBADF" };
    const result = yield* file.write(data);
    const fails = "error" in result && result.error === "EPIPE";
    if (fails && process.dispositions.get(SIGNALS.SIGPIPE) !== "ignore") yield* this.kill(process.pid, SIGNALS.SIGPIPE);
    return result;
  }

  /** close(2) */
  *close(process: Process, number: number): Sim<Failure | null> {
    const file = process.files.get(number);
    if (file === undefined) return "EBADF";
    let last = false;
    const act = (): void => {
      process.files.delete(number);
      last = --file.references === 0;
    };
    yield* perform(file.object, { kind: "close", guard: null, act }, this.driver.clock);
    if (last) yield* file.closed();
    return null;
  }

  /** dup2(2); `to` null: the lowest free number (dup). Gives the new number. */
  *duplicate(process: Process, from: number, to: number | null): Sim<number | Failure> {
    const file = process.files.get(from);
    if (file === undefined) return "EBADF";
    if (from === to) return from;
    if (to !== null && process.files.has(to)) yield* this.close(process, to);
    const number = to ?? process.freeNumber();
    file.references++;
    process.files.set(number, file);
    return number;
  }

  /** How select knows a file that the running thread makes. */
  #polled(): Polled {
    const maker = current.thread as Runnable | null;
    return { room: this.host.polls, key: maker === null ? null : this.host.newKey(`${maker.process}.${maker.stream ?? 0}`) };
  }

  /** The file of a descriptor. */
  file(process: Process, number: number): OpenFile | undefined {
    return process.files.get(number);
  }

  // --- semaphores -----------------------------------------------------------------------------------------------------

  /** sem_open: the name of a new semaphore. */
  semaphore(name: string, value: number): string {
    const unique = this.uniqueName("/mp-");
    const semaphore = new Semaphore(name, value, this.driver.clock);
    this.semaphores.set(unique, semaphore);
    this.driver.made?.(semaphore);
    return unique;
  }

  /** The name of new shared memory of so many bytes. */
  memory(name: string, size: number): string {
    const unique = this.uniqueName("/psm-");
    const memory = new SharedMemory(name, size, this.driver.clock);
    this.memories.set(unique, memory);
    this.driver.made?.(memory);
    return unique;
  }

  /** shm_open: the name of the memory that is called so; with `create`, of new memory of `size` bytes. */
  *openMemory(name: string, create: boolean, size: number): Sim<{ readonly memory: string; readonly size: number } | "EEXIST" | "ENOENT"> {
    let found: string | undefined;
    const act = (): void => {
      found = this.#memoryNames.get(name);
      if (found === undefined && create) this.#memoryNames.set(name, this.memory(name, size));
    };
    yield* perform(this.#shm, { kind: "open", guard: null, write: create, act }, this.driver.clock);
    if (create && found !== undefined) return "EEXIST";
    const memory = this.#memoryNames.get(name);
    return memory === undefined ? "ENOENT" : { memory, size: this.memories.get(memory)!.bytes.length };
  }

  /** shm_unlink: the name is free; who has the memory keeps it. */
  *unlinkMemory(name: string): Sim<"ENOENT" | null> {
    let known = false;
    const act = (): void => {
      known = this.#memoryNames.delete(name);
    };
    yield* perform(this.#shm, { kind: "unlink", guard: null, act }, this.driver.clock);
    return known ? null : "ENOENT";
  }
}
