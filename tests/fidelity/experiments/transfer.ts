/**
 * A message to another process and its acknowledgement: the experiment transfer, whose rows fix constants: pipeCall and copyKilobyte
 * in machine/costs.ts. Each figure is the median of several, after one that is not counted.
 */
import { program } from "../program.ts";
import type { Experiment, Row } from "../experiment.ts";

const IMPORTS = `import { arg } from "switchpoint"; import { Pipe, Process, Queue, set_start_method } from "switchpoint/multiprocessing";
import { SharedMemory } from "switchpoint/multiprocessing/shared_memory"; import { monotonic } from "switchpoint/time";
set_start_method("fork");
const ROUNDS = 10;
const size = arg("bytes", 100);
const data = new Uint8Array(size);
function report(once: () => unknown) {
  const seconds: number[] = [];
  for (let i = 0; i < ROUNDS; i++) { const from = monotonic(); once(); seconds.push(monotonic() - from); }
  print(seconds.slice(1).toSorted((a, b) => a - b)[4]);
}
const [ours, theirs] = Pipe();
const acknowledged = new Uint8Array(1);`;

/** `receive` is what the other process does with a message before it acknowledges it. */
const exchange = (receive: string, send: string, setup = ""): string => `${setup}
function other() { for (let i = 0; i < ROUNDS; i++) { ${receive}; theirs.send_bytes(acknowledged); } }
const p = new Process({ target: other }); p.start();
report(() => { ${send}; ours.recv_bytes(); }); p.join();`;

/** Operation → what prints the figure. */
const operations: Readonly<Record<string, string>> = {
  "Pipe.send_bytes": exchange("theirs.recv_bytes()", "ours.send_bytes(data)"),
  "Pipe.send (pickled)": exchange("theirs.recv()", "ours.send(data)"),
  Queue: exchange("queue.get()", "queue.put(data)", "const queue = new Queue();"),
  "shared memory, reused, copied out": exchange(
    "theirs.recv_bytes(); memory.buf.slice(0, size)",
    "memory.buf.set(data); ours.send_bytes(acknowledged)",
    "const memory = new SharedMemory(null, true, size);",
  ),
  "shared memory, reused, viewed": exchange(
    "theirs.recv_bytes(); memory.buf[size - 1]",
    "memory.buf.set(data); ours.send_bytes(acknowledged)",
    "const memory = new SharedMemory(null, true, size);",
  ),
  "shared memory, created each time": exchange(
    "const memory = new SharedMemory(theirs.recv()); memory.buf.slice(0, size); memory.close()",
    "const memory = new SharedMemory(null, true, size); memory.buf.set(data); ours.send(memory.name); ours.recv_bytes(); memory.close(); memory.unlink(); return",
  ),
};

function simulate(row: Row): number {
  const { python, cores, operation, bytes } = row as Row & { readonly bytes: number };
  return Number(program(`${IMPORTS}\n${operations[operation!]!}`)({ python, cores, args: { bytes: String(bytes) } }).result.stdout);
}

export const transferExperiment: Experiment = { id: "transfer", simulate };
