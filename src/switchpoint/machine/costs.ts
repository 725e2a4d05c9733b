/**
 * What the hardware and the operating system cost, in nanoseconds. `measuredMachine` is the machine under
 * reference/cpython-measured.json (two virtual cores, Linux 6.18, HZ=250); what could not be read off a constant there was fitted
 * to its rows together (tests/fidelity/experiment.ts says which). `idealMachine` costs nothing, for exact time lines.
 */

import type { DeviceCosts } from "./device.ts";

export interface MachineCosts {
  /**
   * From waking a thread until it runs on an idle core: at least `low`, and up to `spread` more, or, if it slept longer than
   * `shallow`, up to `perOctave` more for each time that its sleep was twice as long (a core that idles long falls into a
   * deeper sleep), but at most `high` in all. The seed chooses.
   */
  readonly wakeLatency: {
    readonly low: number;
    readonly spread: number;
    readonly perOctave: number;
    readonly shallow: number;
    readonly high: number;
  };
  /** A timed wait ends this much after its deadline (Linux's default timer slack is 50 microseconds). */
  readonly timerSlack: number;
  /** Putting a thread on a core that did something else or nothing, and taking it off again. */
  readonly contextSwitch: number;
  /** A system call that wakes a thread, and one that finds nobody to wake: time of the caller. */
  readonly wakeCall: number;
  readonly emptyWakeCall: number;
  /** A semaphore raised, or lowered, that nobody waits for: one atomic operation, without the kernel (sem_post and sem_wait in a loop: 7 ns). */
  readonly semaphoreCall: number;
  /**
   * Sending a datagram on the loopback interface, and receiving one: time of the caller in the kernel. The first such call after a sleep longer than `coldAfter` takes `coldCall` more: the caches have forgotten its code.
   */
  readonly sendCall: number;
  readonly receiveCall: number;
  readonly coldAfter: number;
  readonly coldCall: number;
  /** Reading from a pipe or writing to it, besides copying the bytes; and copying 1,024 bytes (from "transfer": 1 MiB passes in pieces of 65,536). */
  readonly pipeCall: number;
  readonly copyKilobyte: number;
  /**
   * A block of memory of `blockSize` bytes or more that is given back at once: malloc asks the kernel for it (mmap), the first write makes
   * a page fault, shrinking and freeing it are calls again (mremap, munmap). `recv(262_144)`, which asyncio's streams make, is one:
   * strace shows the three calls, getrusage two page faults for each of them; CPU time 14.5 microseconds more than `recv(100)`
   * where an iteration (iteration-cost) took 31 nanoseconds.
   */
  readonly largeBlock: number;
  readonly blockSize: number;
  /** Looking once at the files of a select or poll; a system call on a socket that moves no bytes (bind, listen, close). */
  readonly selectCall: number;
  readonly socketCall: number;
  /** The machine's disk (device.ts). */
  readonly disk: DeviceCosts;
  /**
   * Filling the cache again: `refill` is added to a thread's next stretch on a core if it last ran on another core, or if other
   * threads have had this one for more than `after` since.
   */
  readonly cache: { readonly refill: number; readonly after: number };
  /** A page of shared memory that a process touches for the first time: the kernel finds, clears and maps it. */
  readonly newPage: number;
  /**
   * A new thread: what clone(2) takes of its creator, and what the thread itself takes until it begins (a new stack, its first
   * pages). The reference has only the sum, in the 70 microseconds of starting and joining a thread.
   */
  readonly threadCall: number;
  readonly threadStart: number;
  /** fork(2): the parent copies its page tables. What the copy pays for pages that it writes, and its own end. */
  readonly forkCall: number;
  readonly forkedStart: number;
  readonly exitCall: number;
  /**
   * For each page that the program's values take, besides those of the interpreter: its entry is copied by fork, and taken down at the
   * copy's end. From "start-up", a parent with 3 million ints, which take 29,300 pages; divided as CPU time of the parent in fork(2)
   * and of the child was.
   */
  readonly forkPage: number;
  readonly exitPage: number;
  /** Period of the kernel's tick, at which it looks whether another thread should have the core. */
  readonly tick: number;
}

export const measuredMachine: MachineCosts = {
  wakeLatency: { low: 2_400, spread: 2_000, perOctave: 4_000, shallow: 2_000, high: 50_000 },
  timerSlack: 50_000,
  contextSwitch: 2_000,
  wakeCall: 2_400,
  emptyWakeCall: 180,
  semaphoreCall: 3.5,
  sendCall: 2_000,
  receiveCall: 2_800,
  coldAfter: 50_000,
  coldCall: 3_000,
  pipeCall: 1_000,
  copyKilobyte: 60,
  largeBlock: 18_300,
  blockSize: 131_072,
  // Not in the reference: as the smallest call that it has.
  selectCall: 180,
  socketCall: 180,
  // Not in the reference: a common solid-state disk, a tenth of a millisecond a request and 500 MB a second.
  disk: { setup: 100_000, bandwidth: 500e6 },
  // Not in the reference, and not needed to explain any of its rows.
  cache: { refill: 0, after: 1_000_000 },
  newPage: 1_750,
  threadCall: 20_000,
  threadStart: 32_000,
  forkCall: 750_000,
  forkedStart: 740_000,
  exitCall: 400_000,
  forkPage: 42,
  exitPage: 63,
  tick: 4_000_000,
};

export const idealMachine: MachineCosts = {
  wakeLatency: { low: 0, spread: 0, perOctave: 0, shallow: 1, high: 0 },
  timerSlack: 0,
  contextSwitch: 0,
  wakeCall: 0,
  emptyWakeCall: 0,
  semaphoreCall: 0,
  sendCall: 0,
  receiveCall: 0,
  coldAfter: 0,
  coldCall: 0,
  pipeCall: 0,
  copyKilobyte: 0,
  largeBlock: 0,
  blockSize: Infinity,
  selectCall: 0,
  socketCall: 0,
  disk: { setup: 0, bandwidth: Infinity },
  cache: { refill: 0, after: 0 },
  newPage: 0,
  threadCall: 0,
  threadStart: 0,
  forkCall: 0,
  forkedStart: 0,
  exitCall: 0,
  forkPage: 0,
  exitPage: 0,
  tick: 4_000_000,
};
