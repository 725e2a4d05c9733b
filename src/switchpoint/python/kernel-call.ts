/**
 * A system call of a Python process: let go of the GIL, ask the kernel, take the GIL back (Py_BEGIN_ALLOW_THREADS), and write the
 * answer into the process's diary, where one is kept (machine/kernel/recording.ts).
 *
 * Source: CPython 3.12, Modules/posixmodule.c; Include/ceval.h.
 */
import type { Kernel } from "../machine/kernel/kernel.ts";
import type { Process } from "../machine/kernel/process.ts";
import type { Sim } from "../machine/traps.ts";
import { currentThread } from "./interpreter.ts";

/** Makes a call that may block. It must not throw: errors are among its results, which must be plain data that nobody changes. */
export function* kernelCall<T>(make: (kernel: Kernel, process: Process) => Sim<T>): Sim<T> {
  const thread = currentThread();
  const { kernel, process, gil } = thread.interpreter;
  return yield* process.recording.call(function* () {
    yield* gil.drop(thread);
    const result = yield* make(kernel, process);
    yield* gil.take(thread);
    thread.task?.respond(thread.interpreter.world.clock.now());
    return result;
  });
}

/** The same for a call that keeps the GIL. */
export function* quickCall<T>(make: (kernel: Kernel, process: Process) => Sim<T>): Sim<T> {
  const { kernel, process } = currentThread().interpreter;
  return yield* process.recording.call(() => make(kernel, process));
}

/** A look at the kernel that takes no time: a process's number. */
export function kernelLook<T>(look: (kernel: Kernel, process: Process) => T): T {
  const { kernel, process } = currentThread().interpreter;
  return process.recording.outside(() => look(kernel, process));
}
