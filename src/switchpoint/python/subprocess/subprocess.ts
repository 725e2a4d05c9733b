/**
 * Python's `subprocess`: what a program imports from "switchpoint/subprocess".
 *
 * Source: CPython 3.12, Lib/subprocess.py. The programs are in machine/programs/.
 */
import type { Signatures } from "../signatures.ts";

export { CompletedProcess } from "./completed-process.ts";
export { CalledProcessError, SubprocessError, TimeoutExpired } from "./errors.ts";
export { list2cmdline } from "./list2cmdline.ts";
export { Popen } from "./popen.ts";
export { call, check_call, check_output, getoutput, getstatusoutput, run } from "./run.ts";
export { DEVNULL, PIPE, STDOUT } from "./types.ts";

export const signatures: Signatures = {
  Popen: ["args", "options?"],
  "Popen.wait": ["timeout?"],
  "Popen.communicate": ["input?", "timeout?"],
  CompletedProcess: ["args", "returncode", "stdout?", "stderr?"],
  CalledProcessError: ["returncode", "cmd", "output?", "stderr?"],
  TimeoutExpired: ["cmd", "timeout", "output?", "stderr?"],
};
