/** Other processes and interpreters, and what passes between them. */
import * as mmap from "../buffers/mmap.ts";
import { Results } from "../concurrent/futures/executor.ts";
import * as futures from "../concurrent/futures/futures.ts";
import { Completed } from "../concurrent/futures/wait.ts";
import * as interpreters from "../concurrent/interpreters/interpreters.ts";
import * as privateInterpreters from "../concurrent/interpreters/private-module.ts";
import * as connections from "../multiprocessing/connections.ts";
import { hiddenClasses, hiddenNames } from "../multiprocessing/hidden.ts";
import * as managers from "../multiprocessing/managers.ts";
import * as multiprocessing from "../multiprocessing/multiprocessing.ts";
import * as pools from "../multiprocessing/pools.ts";
import * as sharedMemory from "../multiprocessing/shared-memories.ts";
import * as os from "../os.ts";
import * as copy from "../pickle/copy.ts";
import * as pickle from "../pickle/pickle.ts";
import { publishNames } from "../pickle/pickling/names.ts";
import * as programs from "../programs.ts";
import { adopt, publish } from "../registry.ts";
import * as subprocess from "../subprocess/subprocess.ts";

publish({
  "switchpoint/multiprocessing": multiprocessing,
  "switchpoint/multiprocessing/connection": connections,
  "switchpoint/multiprocessing/managers": managers,
  "switchpoint/multiprocessing/pool": pools,
  "switchpoint/multiprocessing/shared_memory": sharedMemory,
  "switchpoint/os": os,
  "switchpoint/subprocess": subprocess,
  "switchpoint/programs": programs,
  "switchpoint/concurrent/futures": futures,
  "switchpoint/concurrent/interpreters": interpreters,
  "switchpoint/_interpreters": privateInterpreters,
  "switchpoint/pickle": pickle,
  "switchpoint/copy": copy,
  "switchpoint/mmap": mmap,
});
for (const [module, members] of hiddenNames) publishNames(module, members);
for (const made of hiddenClasses) adopt(made, made.name, multiprocessing.signatures);
for (const made of [Results, Completed]) adopt(made);
