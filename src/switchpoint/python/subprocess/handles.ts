/**
 * The standard streams of a child that is to be: pipes are made, files asked for their descriptors.
 *
 * Source: CPython 3.12, Lib/subprocess.py, Popen._get_handles, _close_pipe_fds.
 */
import { NullFile } from "../../machine/kernel/disk-file.ts";
import type { Sim } from "../../machine/traps.ts";
import { callFunction } from "../callable.ts";
import { AttributeError } from "../builtins.ts";
import { kernelLook } from "../kernel-call.ts";
import { EBADF, osError } from "../os-error.ts";
import { close, pipe } from "../os.ts";
import { typeName } from "../type-names.ts";
import { DEVNULL, PIPE, STDOUT, type StreamTarget } from "./types.ts";

/** Descriptors in the parent. */
export interface Handles {
  /** What the child will have as 0, 1 and 2. */
  readonly child: [number, number, number];
  /** The parent's ends of pipes; null: there is none. */
  readonly parent: [number | null, number | null, number | null];
  /** To be closed in the parent once the child has them. */
  readonly spare: number[];
}

/** Makes what is asked for. */
export function* getHandles(stdin: StreamTarget, stdout: StreamTarget, stderr: StreamTarget): Sim<Handles> {
  const handles: Handles = { child: [0, 1, 2], parent: [null, null, null], spare: [] };
  let devnull = -1;
  for (const [number, target] of [stdin, stdout, stderr].entries()) {
    if (target === null) continue;
    if (target === PIPE) {
      const [reader, writer] = pipe();
      const [theirs, ours] = number === 0 ? [reader, writer] : [writer, reader];
      handles.child[number] = theirs;
      handles.parent[number] = ours;
      handles.spare.push(theirs);
    } else if (target === DEVNULL) {
      if (devnull < 0) handles.spare.push((devnull = kernelLook((_, process) => process.open(new NullFile()))));
      handles.child[number] = devnull;
    } else if (target === STDOUT && number === 2) handles.child[2] = handles.child[1];
    else handles.child[number] = yield* descriptorOf(target);
  }
  return handles;
}

function* descriptorOf(target: unknown): Sim<number> {
  let number = target;
  if (typeof target !== "number") {
    const { fileno } = target as { fileno?: unknown };
    if (typeof fileno !== "function") throw new AttributeError(`'${typeName(target)}' object has no attribute 'fileno'`);
    number = yield* callFunction(fileno, target, []);
  }
  if (!kernelLook((_, process) => process.files.has(number as number))) throw osError(EBADF);
  return number as number;
}

/** Closes what the parent does not need any more, or, where nothing has been started, both ends. */
export function* closeHandles(numbers: readonly (number | null)[]): Sim<void> {
  for (const number of numbers) if (number !== null) yield* close(number);
}
