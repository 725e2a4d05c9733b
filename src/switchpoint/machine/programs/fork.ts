/** A copy of a program's process that goes on with something else: what a shell does for the parts of a pipeline. Source: fork(2). */
import type { Kernel } from "../kernel/kernel.ts";
import { perform } from "../kernel/operation.ts";
import type { Process } from "../kernel/process.ts";
import type { Sim } from "../traps.ts";
import { ProgramThread } from "./program-thread.ts";

/**
 * Makes a child with these standard streams and no other descriptors; gives its number.
 * @param body what it does, until its exit status
 */
export function* forkProgram(
  kernel: Kernel,
  parent: Process,
  streams: readonly number[],
  body: (kernel: Kernel, process: Process) => Sim<number>,
): Sim<number> {
  let child = null as Process | null;
  const act = (): void => {
    child = kernel.create(parent, parent.name, new Set());
    for (const [to, from] of streams.slice(0, 3).entries()) {
      const file = parent.files.get(from);
      if (file === undefined) continue;
      file.references++;
      child.files.set(to, file);
    }
  };
  const objects = new Set(streams.map((number) => parent.files.get(number)?.object).filter((object) => object !== undefined));
  const more = [...objects].map((object) => ({ object, key: null, write: true }));
  yield* perform(parent, { kind: "fork", guard: null, more, act }, kernel.driver.clock);
  yield { op: "cpu", ns: kernel.driver.costs.forkCall, grain: 0 };
  const made = child!;
  yield { op: "spawn", thread: new ProgramThread(kernel, made, () => body(kernel, made), false) };
  return made.pid;
}
