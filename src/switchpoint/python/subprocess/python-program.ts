/**
 * `python FILE [ARG…]` as a program on the machine: a fresh interpreter that runs another file of the same program, or the same
 * again. `python` without a file, or with `-c`, is not there.
 *
 * Source: CPython 3.12, Modules/main.c (pymain_run_file).
 */
import type { Executable } from "../../machine/programs/executable.ts";
import { ProgramIO } from "../../machine/programs/program-io.ts";
import { ProgramThread } from "../../machine/programs/program-thread.ts";
import type { Sim } from "../../machine/traps.ts";
import { currentThread, type World } from "../interpreter.ts";
import { mainBody } from "../main.ts";
import { flushStreams } from "../standard-streams.ts";

/** Nanoseconds until a fresh interpreter runs the first line ("start-up" of cpython-measured.json, "interpreter start"). */
const START = 14_300_000;

/** Where it lies: sys.executable. */
export const executable = "/usr/bin/python3";

/** The program; `world` is any process's of the run. */
export function pythonProgram(world: World): Executable {
  return (kernel, process) => {
    const file = process.argv[1]?.replace(/^\.\//, "");
    if (file === undefined || !world.scripts.includes(file)) {
      return new ProgramThread(kernel, process, () => refuse(new ProgramIO(kernel, process, process.argv), file));
    }
    process.script = file;
    return world.launch(process, "__main__", script);
  };
}

function* refuse(io: ProgramIO, file: string | undefined): Sim<number> {
  const text =
    file === undefined
      ? "reading a program from standard input is not modelled"
      : file.startsWith("-")
        ? `${file} is not modelled`
        : `can't open file '${io.process.cwd}/${file}': [Errno 2] No such file or directory`;
  yield* io.write(2, `${io.name}: ${text}\n`);
  return 2;
}

function* script(modules: () => Sim<void>): Sim<void> {
  const { interpreter } = currentThread();
  if (interpreter.world.startWaits) yield { op: "cpu", ns: START, grain: 0 };
  yield* mainBody(interpreter, modules, function* (status) {
    const { process, kernel } = interpreter;
    yield* flushStreams(interpreter);
    yield* process.recording.call(() => kernel.exit(process, { status, signal: 0 }));
  });
}
