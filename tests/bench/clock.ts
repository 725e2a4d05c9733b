/**
 * The clock driver's rows of DESIGN.md, section 6: how fast the virtual computer handles events, and how long two CPU-bound
 * threads take under the GIL of Python 2 and of Python 3. `node tests/bench/clock.ts` prints them alone.
 */
import { Computer } from "../../src/switchpoint/machine/computer.ts";
import { idealMachine } from "../../src/switchpoint/machine/costs.ts";
import { EventQueue } from "../../src/switchpoint/machine/event-queue.ts";
import { Mutex } from "../../src/switchpoint/machine/mutex.ts";
import { Random } from "../../src/switchpoint/machine/random.ts";
import { Recorder } from "../../src/switchpoint/machine/recorder.ts";
import type { Sim } from "../../src/switchpoint/machine/traps.ts";
import { parking, WaitQueue } from "../../src/switchpoint/machine/wait-queue.ts";
import { library } from "../../src/switchpoint/python/library.ts";
import { compileProgram } from "../../src/switchpoint/runtime/program-text.ts";
import { linkProgram, type Factory } from "../../src/switchpoint/runtime/program.ts";
import { runProgram, type RunSettings } from "../../src/switchpoint/runtime/run.ts";
import { onSimJs, onSimPy, type Load } from "./peers.ts";

const PROCESSES = 1000;
const ROUNDS = 300;

function machine(): Computer {
  return new Computer({ cores: 1, costs: idealMachine, seed: 0, recorder: new Recorder(0) });
}

function crowd(computer: Computer, body: (random: Random) => Sim<void>): void {
  for (let i = 0; i < PROCESSES; i++) {
    const random = new Random(1, i);
    computer.spawn({ name: `process ${i}`, process: 0, daemon: false, task: null, start: () => body(random) });
  }
}

/** The least that any simulator has to do: generators that yield delays, and the queue of events. For scale. */
function bare(): void {
  const queue = new EventQueue();
  const processes = Array.from({ length: PROCESSES }, (_, i) => {
    const random = new Random(1, i);
    return (function* (): Generator<number, void, void> {
      for (let round = 0; round < ROUNDS; round++) yield random.between(1, 1_000_000);
    })();
  });
  const resume = (who: number): void => {
    const step = processes[who]!.next();
    if (!step.done) queue.schedule(queue.time + step.value, 0, who, 0);
  };
  processes.forEach((_, who) => resume(who));
  while (queue.next()) resume(queue.who);
}

/** Processes that do nothing but wait for the clock. */
function timeouts(): void {
  const computer = machine();
  const clock = new WaitQueue("clock");
  crowd(computer, function* (random) {
    for (let i = 0; i < ROUNDS; i++) yield parking(clock, computer.now + random.between(1, 1_000_000), "sleep");
  });
  computer.run();
}

/** Processes that take a mutex, hold it for a while, and let it go. */
function resource(): void {
  const computer = machine();
  const clock = new WaitQueue("clock");
  const mutex = new Mutex("resource", "lock");
  crowd(computer, function* (random) {
    for (let i = 0; i < ROUNDS; i++) {
      if (!mutex.tryLock()) yield mutex.locking;
      yield parking(clock, computer.now + random.between(1, 1000), "sleep");
      if (mutex.release()) yield mutex.waking;
    }
  });
  computer.run();
}

const two = linked(`
import { work } from "switchpoint";
import { Thread } from "switchpoint/threading";
const threads = [1, 2].map(() => new Thread({ target: () => work(5) }));
for (const t of threads) t.start();
for (const t of threads) t.join();
`);

/** A program made ready: each call simulates it once, without a trace. */
function linked(text: string): (settings: RunSettings) => unknown {
  const names = (specifier: string): string[] | undefined => (library.has(specifier) ? Object.keys(library.get(specifier)!) : undefined);
  const program = compileProgram([{ name: "bench.ts", text }], names);
  if (!program.ok) throw new Error(program.faults[0]!.message);
  const factories = program.modules.map(({ code }) => (0, eval)(code) as Factory);
  const ready = linkProgram(program.modules, factories, (specifier) => library.get(specifier));
  return (settings) => runProgram(ready, { maxSteps: 1e9, maxEvents: 0, ...settings });
}

/** Seconds of CPU time that this thread has had: what others do on the machine does not count, except that they share its caches. */
function cpuTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1e6;
}

/** Seconds of CPU time of the fastest of `times` runs. */
function fastest(times: number, work: () => unknown): number {
  let best = Infinity;
  for (let i = 0; i < times; i++) {
    const start = cpuTime();
    work();
    best = Math.min(best, cpuTime() - start);
  }
  return best;
}

const rate = (perSecond: number): string => `${(perSecond / 1e6).toFixed(2)} M/s`;
const milliseconds = (seconds: number): string => `${(seconds * 1000).toFixed(seconds < 0.1 ? 1 : 0)} ms`;
const events = PROCESSES * ROUNDS;
/** simjs takes long: a tenth of the rounds will do. */
const fewer: Load = { processes: PROCESSES, rounds: ROUNDS / 10, longest: 1_000_000 };
const short: Load = { ...fewer, longest: 1000 };

/** Our rate beside that of others, all taken now: best of five each, and how much slower the slowest of our five was. */
function beside(ours: () => void, load: Load, contended: boolean): string {
  const times = Array.from({ length: 5 }, () => fastest(1, ours));
  const best = Math.min(...times);
  const few = load.processes * load.rounds;
  const theirs = few / fastest(2, () => onSimJs(load, contended));
  const python = onSimPy(load, contended);
  const bares = events / fastest(5, bare);
  const simpy = python === null ? "no SimPy found" : `${ratio(events / best, few / python)} SimPy`;
  const spread = `slowest of five ${(Math.max(...times) / best).toFixed(1)}x`;
  return `${rate(events / best)} = ${ratio(events / best, bares)} bare, ${ratio(events / best, theirs)} simjs (${rate(theirs)}), ${simpy}; ${spread}`;
}

const ratio = (ours: number, theirs: number): string => `${(ours / theirs).toFixed(2)}x`;
const python2 = (cores: number, times: number): string => milliseconds(fastest(times, () => two({ python: "2.7", cores })));

/** What is measured, how, and what is to be reached. */
export const clockRows: readonly (readonly [what: string, measure: () => string, toReach: string])[] = [
  ["for scale: bare generators, 1,000 on timeouts", () => rate(events / fastest(5, bare)), "-"],
  ["clock: 1,000 processes on timeouts", () => beside(timeouts, fewer, false), "3 M/s"],
  ["clock: contended resource", () => beside(resource, short, true), "1.5 M/s"],
  ["clock: 10 virtual s of two work threads, 100-tick, 1 core", () => python2(1, 3), "0.5 s"],
  ["clock: 10 virtual s of two work threads, 100-tick, 2 cores", () => python2(2, 1), "3 s"],
  ["clock: 10 virtual s of two work threads, 5 ms", () => milliseconds(fastest(20, () => two({ python: "3.12", cores: 2 }))), "10 ms"],
];

if (import.meta.main)
  for (const [what, measure, toReach] of clockRows)
    process.stdout.write(`${what.padEnd(52)}${measure().padStart(12)}   to reach: ${toReach}\n`);
