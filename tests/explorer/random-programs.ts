/**
 * Random small programs, for comparing the explorer with brute force: two to four threads of a few operations on shared
 * variables, array elements, locks (blocking and not), semaphores, and other threads; on request, of waiting and signalling.
 */
import { Random } from "../../src/switchpoint/machine/random.ts";
import type { Sim } from "../../src/switchpoint/machine/traps.ts";
import type { ExploredProgram } from "../../src/switchpoint/runtime/instance.ts";
import { Cell, Mutex, program, Row, Semaphore, Signal, Strand, type Bundle } from "./programs.ts";

/** What an operation may use. */
interface Shared {
  readonly cells: Cell[];
  readonly row: Row;
  readonly locks: Mutex[];
  readonly semaphore: Semaphore;
  readonly signal: Signal;
  readonly strands: Strand[];
  readonly bundle: Bundle;
}

/** One operation: changes the thread's own number. */
type Operation = (shared: Shared, own: { value: number }) => Sim<unknown>;

function pick<T>(random: Random, items: readonly T[]): T {
  return items[random.next() % items.length]!;
}

function signalOperation(random: Random): Operation {
  const i = random.next() % 2;
  return pick<Operation>(random, [
    (s) => s.signal.wait(false),
    (s, own) => assign(own, flag(s.signal.wait(true))),
    (s, own) => assign(own, s.signal.notify(1)),
    (s, own) => assign(own, s.signal.notify(2)),
    (s, own) => assign(own, s.cells[i]!.read()),
    (s, own) => s.cells[i]!.write(own.value + 1),
    (s, own) => locked(s.locks[0]!, () => s.signal.notify(1 + (own.value % 2))),
  ]);
}

function* flag(body: Sim<boolean>): Sim<number> {
  return (yield* body) ? 1 : 0;
}

function operation(random: Random, depth: number): Operation {
  const i = random.next() % 4 === 0 ? 1 : 0;
  // Plain reads and writes are twice as likely as the rest.
  const kinds: (() => Operation)[] = [
    () => (s, own) => assign(own, s.cells[i]!.read()),
    () => (s, own) => s.cells[i]!.write(own.value + 1),
    () => (s, own) => assign(own, s.row.read(i)),
    () => (s, own) => s.row.write(i, own.value * 2 + 1),
    () => (s, own) => s.cells[i]!.write(own.value * 2),
    () => (s, own) => s.cells[i]!.write(own.value * 3 + 1),
    () => (s, own) => assign(own, s.cells[i]!.read()),
    () => (s, own) => s.cells[i]!.write(own.value + 1),
    () => (s, own) => assign(own, s.row.read(i)),
    () => (s, own) => s.row.write(i, own.value * 2 + 1),
    () => (s, own) => assign(own, s.row.sum()),
    () => (s) => s.semaphore.acquire(),
    () => (s) => s.semaphore.release(),
    () => (s) => s.semaphore.drained(),
    () => (s, own) => alive(s.strands, i, own),
    () => {
      const inner = operation(random, depth + 1);
      return (s, own) => locked(s.locks[i]!, () => inner(s, own));
    },
    () => {
      const inner = operation(random, depth + 1);
      return (s, own) => tried(s.locks[i]!, () => inner(s, own));
    },
    () => {
      const [yes, no] = [operation(random, depth + 1), operation(random, depth + 1)];
      return (s, own) => (own.value % 2 === 0 ? yes : no)(s, own);
    },
  ];
  return depth > 1 ? kinds[random.next() % 6]!() : pick(random, kinds)();
}

function* assign(own: { value: number }, read: Sim<number>): Sim<void> {
  own.value = own.value * 3 + (yield* read);
}

function* alive(strands: readonly Strand[], i: number, own: { value: number }): Sim<void> {
  const strand = strands[i];
  if (strand !== undefined && !strand.quiet && (yield* strand.isAlive())) own.value++;
}

function* locked(lock: Mutex, inner: () => Sim<unknown>): Sim<void> {
  yield* lock.acquire();
  yield* inner();
  yield* lock.release();
}

function* tried(lock: Mutex, inner: () => Sim<unknown>): Sim<void> {
  if (!(yield* lock.tryAcquire())) return;
  yield* inner();
  yield* lock.release();
}

/** How the threads of a random program come and go. */
interface Plan {
  readonly bodies: readonly (readonly Operation[])[];
  readonly count: number;
  readonly joins: boolean;
  readonly nested: boolean;
  readonly quiet: boolean;
}

function plan(random: Random, most: number, signals: boolean): Plan {
  const threads = 2 + (random.next() % 2);
  const quiet = random.next() % 4 !== 0;
  const bodies: Operation[][] = [];
  let left = most;
  for (let t = 0; t < threads; t++) {
    const length = Math.min(left, 1 + (random.next() % (quiet ? 4 : 2)));
    left -= length;
    bodies.push(Array.from({ length }, () => (signals ? signalOperation(random) : operation(random, 0))));
  }
  const joins = !quiet && random.next() % 2 === 0;
  return { bodies, count: random.next() % 3, joins, nested: random.next() % 4 === 0, quiet };
}

/**
 * The program of a seed, of about `most` operations. `atEnd` is called at the end of each thread with what it has made of
 * all that it read; if it throws, the thread fails.
 */
export function randomProgram(
  seed: number,
  most: number,
  options: { coarse?: boolean; signals?: boolean; atEnd?: (thread: number, own: number) => void } = {},
): ExploredProgram {
  return program((bundle) => run(plan(new Random(seed), most, options.signals ?? false), bundle, options.atEnd), options.coarse ?? false);
}

function* run({ bodies, count, joins, nested, quiet }: Plan, bundle: Bundle, atEnd?: (thread: number, own: number) => void): Sim<void> {
  const strands: Strand[] = [];
  const shared: Shared = {
    cells: [new Cell(0), new Cell(0)],
    row: new Row([0, 0]),
    locks: [new Mutex("a"), new Mutex("b")],
    semaphore: new Semaphore(count),
    signal: new Signal(),
    strands,
    bundle,
  };
  bodies.forEach((body, t) => {
    strands.push(
      new Strand(`Thread-${t + 1}`, function* () {
        // The second thread may start the third.
        if (nested && t === 1 && strands[2] !== undefined) yield* strands[2].launch();
        const own = { value: t };
        for (const each of body) yield* each(shared, own);
        atEnd?.(t + 1, own.value);
      }),
    );
  });
  for (const strand of strands) strand.quiet = quiet;
  for (const strand of strands) if (!(nested && strand === strands[2])) yield* strand.launch();
  if (joins) for (const strand of strands) yield* strand.join();
}
