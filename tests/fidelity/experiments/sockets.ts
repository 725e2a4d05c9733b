/**
 * Threads that send and receive beside one that computes: echo-latency, echo-throughput, convoy-send. The threads are written on
 * the machine itself, because what counts is when the GIL is let go and taken: around every call on a socket.
 */
import { makeGil } from "../../../src/switchpoint/gil/make-gil.ts";
import type { Gil } from "../../../src/switchpoint/gil/gil.ts";
import { versionNamed } from "../../../src/switchpoint/gil/versions.ts";
import { Computer } from "../../../src/switchpoint/machine/computer.ts";
import { measuredMachine } from "../../../src/switchpoint/machine/costs.ts";
import { DatagramSocket } from "../../../src/switchpoint/machine/datagram-socket.ts";
import { Recorder } from "../../../src/switchpoint/machine/recorder.ts";
import type { Runnable } from "../../../src/switchpoint/machine/task.ts";
import type { Sim } from "../../../src/switchpoint/machine/traps.ts";
import { median, type Experiment, type Row } from "../experiment.ts";

const message = "x".repeat(100);
/** Bytecode instructions of one turn of the loop `data, address = s.recvfrom(100); s.sendto(data, address)`, for each call. */
const INSTRUCTIONS = 9;
/** What Python does around the system call inside its socket method, in nanoseconds: arguments, address and bytes objects. */
const METHOD = 350;
/** Two seconds of traffic, in nanoseconds. */
const LONG = 2e9;

/** One process with a GIL, and room for others. */
class Bench {
  readonly computer: Computer;
  readonly #gil: Gil;
  readonly #instruction: number;
  #main: Runnable | null = null;
  readonly #others: Runnable[] = [];

  constructor({ python, cores, switch_interval }: Row) {
    this.computer = new Computer({ cores, costs: measuredMachine, seed: 1, recorder: new Recorder(0) });
    this.#gil = makeGil(this.computer, 0, { python, ...(switch_interval === undefined ? {} : { switchInterval: switch_interval }) });
    this.#instruction = versionNamed(python)!.instruction / 1000;
  }

  /** A thread of the process with the GIL. The first is the main thread, and starts the others. */
  thread(name: string, body: (self: Runnable) => Sim<void>): void {
    const gil = this.#gil;
    const others = this.#others;
    const self = runnable(name, 0, function* () {
      yield* gil.take(self);
      if (self === main) yield* startAll(gil, self, others);
      yield* body(self);
    });
    const main = (this.#main ??= self);
    if (self === main) this.computer.spawn(self);
    else others.push(self);
  }

  /** A thread of a process of its own. */
  stranger(name: string, body: () => Sim<void>): void {
    this.computer.spawn(runnable(name, 1, body));
  }

  /** Threads that count for ever. */
  hogs(count: number): void {
    for (let i = 0; i < count; i++) this.thread(`hog ${i}`, (self) => this.compute(self, 1e15));
  }

  /** The bytecode around one call. */
  bytecode(self: Runnable): Sim<void> {
    return this.compute(self, Math.round(INSTRUCTIONS * this.#instruction));
  }

  *compute(self: Runnable, ns: number): Sim<void> {
    for (let left = ns; left > 0;) {
      const stretch = this.#gil.stretch(left);
      const used = yield { op: "cpu", ns: stretch, grain: Math.round(this.#instruction) };
      left -= used as number;
      if (this.#gil.breaker) yield* this.#gil.check(self);
    }
  }

  /** A method of a socket, with Py_BEGIN_ALLOW_THREADS around the system call. */
  *call<T>(self: Runnable, call: Sim<T>): Sim<T> {
    yield { op: "cpu", ns: METHOD, grain: 0 };
    yield* this.#gil.drop(self);
    const result = yield* call;
    yield* this.#gil.take(self);
    return result;
  }
}

function* startAll(gil: Gil, self: Runnable, threads: readonly Runnable[]): Sim<void> {
  for (const thread of threads) {
    gil.prepare(self);
    yield { op: "spawn", thread };
  }
}

function runnable(name: string, process: number, start: () => Sim<void>): Runnable {
  return { name, process, daemon: false, task: null, start };
}

/** Seconds that each round trip took. */
function echo(row: Row): number[] {
  const bench = new Bench(row);
  const { computer } = bench;
  const server = new DatagramSocket<string>(computer, "server");
  const client = new DatagramSocket<string>(computer, "client");
  bench.thread("echo", function* (self) {
    for (;;) {
      const data = yield* bench.call(self, server.receive());
      yield* bench.bytecode(self);
      yield* bench.call(self, client.send(data));
      yield* bench.bytecode(self);
    }
  });
  bench.hogs(row.cpu_threads ?? 0);
  const trips: number[] = [];
  bench.stranger("client", function* () {
    while (computer.now < LONG) {
      const start = computer.now;
      yield { op: "cpu", ns: METHOD, grain: 0 };
      yield* server.send(message);
      yield { op: "cpu", ns: METHOD, grain: 0 };
      yield* client.receive();
      trips.push((computer.now - start) / 1e9);
    }
    computer.halt();
  });
  computer.run();
  return trips;
}

/** Seconds for each message of a thread that sends to nobody in particular. */
function send(row: Row): number {
  const bench = new Bench(row);
  const { computer } = bench;
  const nobody = new DatagramSocket<string>(computer, "nobody");
  let sent = 0;
  bench.thread("sender", function* (self) {
    while (computer.now < LONG) {
      yield* bench.call(self, nobody.send(message));
      yield* bench.bytecode(self);
      sent++;
    }
    computer.halt();
  });
  bench.hogs(row.cpu_threads ?? 0);
  computer.run();
  return computer.now / 1e9 / sent;
}

function throughput(row: Row): number {
  const trips = echo(row);
  return trips.length / trips.reduce((sum, trip) => sum + trip, 0);
}

export const socketExperiments: readonly Experiment[] = [
  { id: "echo-latency", simulate: (row) => median(echo(row)) },
  { id: "echo-throughput", simulate: throughput },
  { id: "convoy-send", simulate: send },
];
