import { expect, test } from "vitest";
import { Computer } from "../../src/switchpoint/machine/computer.ts";
import { idealMachine, measuredMachine, type MachineCosts } from "../../src/switchpoint/machine/costs.ts";
import { DatagramSocket } from "../../src/switchpoint/machine/datagram-socket.ts";
import { Recorder } from "../../src/switchpoint/machine/recorder.ts";
import type { Sim } from "../../src/switchpoint/machine/traps.ts";
import { park, WaitQueue } from "../../src/switchpoint/machine/wait-queue.ts";

function machine(costs: MachineCosts = idealMachine): Computer {
  return new Computer({ cores: 2, costs, seed: 0, recorder: new Recorder(0) });
}

function thread(computer: Computer, name: string, start: () => Sim<void>): void {
  computer.spawn({ name, process: 0, daemon: false, task: null, start });
}

test("messages keep their boundaries and their order; receiving waits for one", () => {
  const computer = machine();
  const socket = new DatagramSocket<string>(computer, "socket");
  const received: string[] = [];
  thread(computer, "receiver", function* () {
    for (let i = 0; i < 3; i++) received.push(`${yield* socket.receive()} at ${computer.now}`);
  });
  thread(computer, "sender", function* () {
    yield* socket.send("a");
    yield { op: "cpu", ns: 1000, grain: 0 };
    yield* socket.send("bb");
    yield* socket.send("c");
  });
  computer.run();
  expect(received).toEqual(["a at 0", "bb at 1000", "c at 1000"]);
});

test("what finds the buffer full is thrown away, and the sender does not wait", () => {
  const computer = machine();
  const socket = new DatagramSocket<string>(computer, "socket");
  const message = "x".repeat(100);
  thread(computer, "sender", function* () {
    while (yield* socket.send(message));
    yield* socket.receive();
    expect(yield* socket.send(message)).toBe(true);
  });
  computer.run();
  // 212,992 bytes of 768 each.
  expect(socket.pending).toBe(277);
  expect(socket.dropped).toBe(1);
});

test("the first call after a long sleep is slower", () => {
  const computer = machine(measuredMachine);
  const socket = new DatagramSocket<string>(computer, "socket");
  const times: number[] = [];
  thread(computer, "sender", function* () {
    yield* park(new WaitQueue("nobody"), 5_000_000, "sleep");
    for (let i = 0; i < 2; i++) {
      const start = computer.now;
      yield* socket.send("x");
      times.push(computer.now - start);
    }
  });
  computer.run();
  expect(times).toEqual([measuredMachine.sendCall + measuredMachine.coldCall, measuredMachine.sendCall]);
});
