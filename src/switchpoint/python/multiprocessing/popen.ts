/**
 * A child process, as its parent holds it: how it is started, asked for and waited for. One class for each start method.
 *
 * Source: CPython 3.12, Lib/multiprocessing/popen_fork.py, popen_spawn_posix.py, popen_forkserver.py, spawn.py.
 */
import { perform, TRY } from "../../machine/kernel/operation.ts";
import { PidFile } from "../../machine/kernel/pid-file.ts";
import type { Waited } from "../../machine/kernel/kernel.ts";
import { SIGNALS } from "../../machine/kernel/signals.ts";
import type { Sim } from "../../machine/traps.ts";
import { deadlineAfter } from "../blocking.ts";
import { RuntimeError } from "../builtins.ts";
import { currentThread } from "../interpreter.ts";
import { kernelCall, kernelLook, quickCall } from "../kernel-call.ts";
import { _exit, fork } from "../os.ts";
import { bootstrap } from "./bootstrap.ts";
import type { StartMethod } from "./context.ts";
import type { Process } from "./process.ts";
import { dumps, loads } from "../pickle/pickle.ts";
import { spawning } from "./reduction.ts";
import { stateOf } from "./state.ts";

/** Nanoseconds until a fresh interpreter begins to run the program's modules ("start-up" of cpython-measured.json, less the rest). */
const SPAWN_START = 57_800_000;
/** The same for a copy of the fork server, which has the interpreter ready. */
const SERVER_START = 18_600_000;

const BOOTSTRAPPING = `
        An attempt has been made to start a new process before the
        current process has finished its bootstrapping phase.

        This probably means that you are not using fork to start your
        child processes and you have forgotten to use the proper idiom
        in the main module:

            if __name__ == '__main__':
                freeze_support()
                ...

        The "freeze_support()" line can be omitted if the program
        is not going to be frozen to produce an executable.

        To fix this issue, refer to the "Safe importing of main module"
        section in https://docs.python.org/3/library/multiprocessing.html
        `;

export class Popen {
  readonly pid: number;
  /** A descriptor that is ready when the process has ended. */
  readonly sentinel: number;
  returncode: number | null = null;

  constructor(pid: number, name: string) {
    this.pid = pid;
    this.sentinel = kernelLook((kernel, process) => {
      const child = kernel.processes.get(pid)!;
      child.name = name;
      return process.open(new PidFile(child));
    });
  }

  /** The exit code: the status, minus the signal, or null while it runs. Waits for its end at most `timeout` seconds (null: for ever; 0: not at all). */
  *wait(timeout: number | null): Sim<number | null> {
    if (this.returncode !== null) return this.returncode;
    const deadline = timeout === null ? Infinity : timeout <= 0 ? TRY : deadlineAfter(timeout);
    const { pid } = this;
    const waited: Waited =
      deadline === TRY
        ? yield* quickCall((kernel, process) => kernel.wait(process, pid, TRY))
        : yield* kernelCall((kernel, process) => kernel.wait(process, pid, deadline));
    if (waited === null || waited === "ECHILD") return this.returncode;
    const { status, signal } = waited.ending;
    return (this.returncode = signal === 0 ? status : -signal);
  }

  *signal(name: keyof typeof SIGNALS): Sim<void> {
    if (this.returncode === null) yield* quickCall((kernel) => kernel.kill(this.pid, SIGNALS[name]));
  }
}

/** Starts `process` by `method`. */
export function* popen(process: Process, method: StartMethod): Sim<Popen> {
  return new Popen(method === "fork" ? yield* forked(process) : yield* spawned(process, method), process.name);
}

function* forked(process: Process): Sim<number> {
  const pid = yield* fork();
  if (pid === 0) yield* _exit(yield* bootstrap(process));
  return pid;
}

/** The child runs the program's modules again, under the name `__mp_main__`, and finds the process object in a pickle. */
function* spawned(process: Process, method: "spawn" | "forkserver"): Sim<number> {
  if (stateOf().inheriting) throw new RuntimeError(BOOTSTRAPPING);
  const { world } = currentThread().interpreter;
  const { value: data, files } = yield* spawning(() => dumps(process));
  return yield* quickCall(function* (kernel, parent) {
    let child = null as ReturnType<typeof kernel.create> | null;
    const act = (): void => {
      child = kernel.create(parent, parent.name, new Set([0, 1, 2, ...files]));
    };
    yield* perform(parent, { kind: "spawn", guard: null, act }, kernel.driver.clock);
    const thread = world.launch(child!, "__mp_main__", (modules) => spawnMain(modules, data, method));
    yield { op: "cpu", ns: kernel.driver.costs.forkCall, grain: 0 };
    yield { op: "spawn", thread };
    return child!.pid;
  });
}

/** What the main thread of a spawned process does. */
function* spawnMain(modules: () => Sim<void>, data: Uint8Array, method: "spawn" | "forkserver"): Sim<void> {
  const thread = currentThread();
  const { interpreter } = thread;
  if (interpreter.world.startWaits) yield { op: "cpu", ns: method === "spawn" ? SPAWN_START : SERVER_START, grain: 0 };
  const state = stateOf(interpreter);
  let code = 1;
  try {
    state.inheriting = true;
    yield* modules();
    const process = (yield* loads(data)) as Process;
    state.inheriting = false;
    code = yield* bootstrap(process);
  } catch (error) {
    interpreter.world.uncaught(error, thread);
  }
  yield* _exit(code);
}
