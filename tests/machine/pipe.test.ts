import fc from "fast-check";
import { expect, test } from "vitest";
import { Computer } from "../../src/switchpoint/machine/computer.ts";
import { idealMachine, measuredMachine, type MachineCosts } from "../../src/switchpoint/machine/costs.ts";
import { Pipe } from "../../src/switchpoint/machine/pipe.ts";
import { Recorder } from "../../src/switchpoint/machine/recorder.ts";
import type { Sim } from "../../src/switchpoint/machine/traps.ts";

function machine(costs: MachineCosts = idealMachine, cores = 2): Computer {
  return new Computer({ cores, costs, seed: 0, recorder: new Recorder(0) });
}

function thread(computer: Computer, name: string, start: () => Sim<void>): void {
  computer.spawn({ name, process: 0, daemon: false, task: null, start });
}

test("SUB-12: a writer with no reader completes 65,536 bytes and blocks on the next", () => {
  const computer = machine();
  const pipe = new Pipe(computer, "pipe");
  const log: string[] = [];
  thread(computer, "writer", function* () {
    yield* pipe.write(new Uint8Array(65_536));
    log.push("written");
    log.push(`no room: ${yield* pipe.write(new Uint8Array(1), false)}`);
    yield* pipe.write(new Uint8Array(1));
    log.push("one more");
  });
  computer.run();
  expect(log).toEqual(["written", "no room: 0"]);
  expect(computer.tasks[0]!.state).toBe("io");
});

test("the reader gets the end once the writer has closed, the writer is told once the reader has closed", () => {
  const computer = machine();
  const [first, second] = [new Pipe(computer, "first"), new Pipe(computer, "second")];
  const log: unknown[] = [];
  thread(computer, "A", function* () {
    log.push((yield* first.read(10)).length, (yield* first.read(10)).length);
    yield* second.closeReader();
  });
  thread(computer, "B", function* () {
    yield* first.write(new Uint8Array(3));
    yield* first.closeWriter();
    log.push(yield* second.write(new Uint8Array(100_000)));
  });
  computer.run();
  expect(log).toEqual([3, 0, 65_536]);
});

test("what goes in comes out, in order, whatever the sizes and however many cores", () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 20_000 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(sizes, sizes, fc.integer({ min: 1, max: 3 }), (writes, reads, cores) => {
      const computer = machine(measuredMachine, cores);
      const pipe = new Pipe(computer, "pipe");
      const total = writes.reduce((sum, each) => sum + each, 0);
      const received: number[] = [];
      let next = 0;
      thread(computer, "writer", function* () {
        for (const size of writes) yield* pipe.write(Uint8Array.from({ length: size }, () => next++ % 251));
        yield* pipe.closeWriter();
      });
      thread(computer, "reader", function* () {
        for (let turn = 0; ; turn++) {
          const data = yield* pipe.read(reads[turn % reads.length]!);
          if (data.length === 0) return;
          for (const byte of data) received.push(byte);
        }
      });
      computer.run();
      expect(received.length).toBe(total);
      expect(received.every((byte, index) => byte === index % 251)).toBe(true);
      expect(computer.tasks.map((task) => task.state)).toEqual(["done", "done"]);
    }),
    { numRuns: 50 },
  );
});
