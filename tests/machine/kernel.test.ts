/** The kernel without Python: processes that are bare generators. */
import { expect, test } from "vitest";
import { Computer } from "../../src/switchpoint/machine/computer.ts";
import { idealMachine } from "../../src/switchpoint/machine/costs.ts";
import { Kernel } from "../../src/switchpoint/machine/kernel/kernel.ts";
import type { Process } from "../../src/switchpoint/machine/kernel/process.ts";
import { SIGNALS } from "../../src/switchpoint/machine/kernel/signals.ts";
import { Recorder } from "../../src/switchpoint/machine/recorder.ts";
import type { Runnable } from "../../src/switchpoint/machine/task.ts";
import type { Sim } from "../../src/switchpoint/machine/traps.ts";
import { park, WaitQueue } from "../../src/switchpoint/machine/wait-queue.ts";

class Bench {
  readonly computer = new Computer({ cores: 2, costs: idealMachine, seed: 0, recorder: new Recorder(0) });
  readonly kernel = new Kernel({
    costs: idealMachine,
    clock: { now: () => this.computer.now, reach() {} },
    stop: (thread) => this.computer.stop(thread.task!),
    died() {},
  });

  /** A process that does `body` and then exits with what it gives. */
  start(parent: Process, body: (self: Process) => Sim<number>): Process {
    const process = this.kernel.create(parent, "program");
    const { kernel } = this;
    const thread: Runnable = {
      name: "main",
      process: process.pid,
      daemon: false,
      task: null,
      *start(): Sim<void> {
        const status = yield* body(process);
        yield* kernel.exit(process, { status, signal: 0 });
        throw new Error("runs on after its end");
      },
    };
    process.threads.push(thread);
    this.computer.spawn(thread);
    return process;
  }
}

/** Sleeps for ever. */
function* forever(): Sim<number> {
  yield* park(new WaitQueue("nothing"), Infinity, "sleep");
  return 0;
}

test("a child is a zombie until its parent has waited for it", () => {
  const bench = new Bench();
  const { kernel, computer } = bench;
  const log: unknown[] = [];
  bench.start(kernel.init, function* (self) {
    const child = bench.start(self, function* () {
      yield { op: "cpu", ns: 1000, grain: 0 };
      return 3;
    });
    log.push(yield* kernel.wait(self, child.pid, -1));
    yield* park(new WaitQueue("a while"), 5000, "sleep");
    log.push(child.state, yield* kernel.kill(child.pid, 0));
    log.push(yield* kernel.wait(self, -1, Infinity), child.state);
    log.push(yield* kernel.wait(self, -1, Infinity), yield* kernel.kill(child.pid, 0));
    return 0;
  });
  computer.run();
  expect(log).toEqual([null, "zombie", null, { pid: 1002, ending: { status: 3, signal: 0 } }, "gone", "ECHILD", "ESRCH"]);
});

test("a signal ends a process wherever it is; it may ignore all but SIGKILL", () => {
  const bench = new Bench();
  const { kernel, computer } = bench;
  const log: unknown[] = [];
  bench.start(kernel.init, function* (self) {
    const children = [forever, forever].map((body) => bench.start(self, body));
    children[1]!.dispositions.set(SIGNALS.SIGTERM, "ignore");
    for (const { pid } of children) yield* kernel.kill(pid, SIGNALS.SIGTERM);
    for (const { pid } of children) log.push(yield* kernel.wait(self, pid, -1));
    yield* kernel.kill(children[1]!.pid, SIGNALS.SIGKILL);
    log.push(yield* kernel.wait(self, children[1]!.pid, Infinity));
    return 0;
  });
  computer.run();
  expect(log).toEqual([{ pid: 1002, ending: { status: 0, signal: 15 } }, null, { pid: 1003, ending: { status: 0, signal: 9 } }]);
});

test("the end of a process closes its files: readers see the end, writers die of SIGPIPE", () => {
  const bench = new Bench();
  const { kernel, computer } = bench;
  const log: unknown[] = [];
  bench.start(kernel.init, function* (self) {
    const { reader, writer } = kernel.pipe(self);
    const writes = bench.start(self, function* (child) {
      yield* kernel.write(child, writer, new Uint8Array(5));
      return 0;
    });
    yield* kernel.close(self, writer);
    for (let i = 0; i < 2; i++) {
      const got = yield* kernel.read(self, reader, 100);
      log.push("done" in got ? got.done.length : got.error);
    }
    yield* kernel.wait(self, writes.pid, Infinity);
    const second = kernel.pipe(self);
    const dies = bench.start(self, function* (child) {
      yield* kernel.close(child, second.reader);
      for (;;) yield* kernel.write(child, second.writer, new Uint8Array(65_536));
    });
    yield* kernel.read(self, second.reader, 10);
    yield* kernel.close(self, second.reader);
    log.push(yield* kernel.wait(self, dies.pid, Infinity));
    return 0;
  });
  computer.run();
  expect(log).toEqual([5, 0, { pid: 1003, ending: { status: 0, signal: SIGNALS.SIGPIPE } }]);
});

test("orphans go to init, which waits for them at once", () => {
  const bench = new Bench();
  const { kernel, computer } = bench;
  bench.start(kernel.init, function* (self) {
    bench.start(self, function* (child) {
      yield { op: "cpu", ns: 1000, grain: 0 };
      expect(child.parent).toBe(kernel.init);
      return 0;
    });
    yield { op: "cpu", ns: 10, grain: 0 };
    return 0;
  });
  computer.run();
  expect([...kernel.processes.keys()]).toEqual([1]);
});
