/**
 * Starting and joining what does nothing: the experiment start-up, whose rows fix constants: forkCall, forkedStart, exitCall,
 * forkPage and exitPage in machine/costs.ts, SPAWN_START and SERVER_START in python/multiprocessing/popen.ts, START in python/subprocess/python-program.ts,
 * threadCall and threadStart in machine/costs.ts, SUBMIT and
 * ROUND in python/concurrent/futures/thread-pool.ts, process-pool.ts, process-manager.ts and process-worker.ts. Each figure is the
 * median of several, after one that is not counted.
 */
import { program } from "../program.ts";
import type { Experiment, Row } from "../experiment.ts";

const IMPORTS = `import { Thread } from "switchpoint/threading"; import { Process, set_start_method } from "switchpoint/multiprocessing";
import { ProcessPoolExecutor, ThreadPoolExecutor } from "switchpoint/concurrent/futures"; import { monotonic } from "switchpoint/time";
import { run } from "switchpoint/subprocess"; import { argv } from "switchpoint/sys";
function nothing() {}
function median(times: number, once: () => unknown) {
  const seconds: number[] = [];
  for (let i = 0; i <= times; i++) { const from = monotonic(); once(); seconds.push(monotonic() - from); }
  return seconds.slice(1).toSorted((a, b) => a - b)[times >> 1];
}`;

const processes = (method: string, times = 9): string =>
  `if (__name__ === "__main__") { set_start_method("${method}"); print(median(${times}, () => { const p = new Process({ target: nothing }); p.start(); p.join(); })); }`;

/** Operation → what prints the figure. */
const operations: Readonly<Record<string, string>> = {
  thread: "print(median(99, () => { const t = new Thread({ target: nothing }); t.start(); t.join(); }));",
  "process, fork": processes("fork"),
  "process, forkserver (warm)": processes("forkserver"),
  "process, spawn": processes("spawn"),
  "process, fork, parent holding 3 million ints": `const held = Array.from(new Array(3_000_000).keys()); ${processes("fork", 3)}`,
  // The program runs itself again, with an argument.
  "interpreter start": 'if (argv.length === 1) print(median(5, () => run(["python", "program.ts", "again"])));',
  "process pool, one empty task":
    'set_start_method("fork"); const pool = new ProcessPoolExecutor(2); print(median(49, () => pool.submit(nothing).result())); pool.shutdown();',
  "thread pool, one empty task":
    "const pool = new ThreadPoolExecutor(2); print(median(99, () => pool.submit(nothing).result())); pool.shutdown();",
};

function simulate({ python, cores, operation }: Row): number {
  return Number(program(`${IMPORTS}\n${operations[operation!]!}`)({ python, cores }).result.stdout);
}

export const startUpExperiment: Experiment = { id: "start-up", simulate };
