/** Checks of what Popen is given. Source: CPython 3.12, Lib/subprocess.py, Popen.__init__. */
import { isAtLeast } from "../../gil/versions.ts";
import { NotImplementedError, TypeError, ValueError } from "../builtins.ts";
import { currentThread } from "../interpreter.ts";
import { SubprocessError } from "./errors.ts";
import type { PopenOptions } from "./types.ts";

const NAMES: ReadonlySet<string> = new Set([
  ...["bufsize", "executable", "stdin", "stdout", "stderr", "preexec_fn", "close_fds", "shell", "cwd", "env", "universal_newlines"],
  ...["restore_signals", "start_new_session", "pass_fds", "encoding", "errors", "text"],
]);
const ELSEWHERE: ReadonlySet<string> = new Set(["startupinfo", "creationflags"]);
const LEFT_OUT: ReadonlySet<string> = new Set(["user", "group", "extra_groups", "umask", "pipesize", "process_group"]);

/** @throws TypeError, ValueError, SubprocessError for options that make no sense; NotImplementedError for those that are not modelled */
export function checkOptions(options: PopenOptions): void {
  const qualified = isAtLeast(currentThread().interpreter.python, "3.10") ? "Popen.__init__()" : "__init__()";
  for (const name of Object.keys(options)) {
    if (ELSEWHERE.has(name)) throw new ValueError(`${name} is only supported on Windows platforms`);
    if (LEFT_OUT.has(name)) throw new NotImplementedError(`${name} is not modelled`);
    if (!NAMES.has(name)) throw new TypeError(`${qualified} got an unexpected keyword argument '${name}'`);
  }
  const { bufsize = -1, text = null, universal_newlines = null, preexec_fn = null } = options;
  if (bufsize !== null && !Number.isInteger(bufsize)) throw new TypeError("bufsize must be an integer");
  if (preexec_fn !== null)
    throw new NotImplementedError("preexec_fn is not modelled: there is no copy of this process before the program begins");
  if (text !== null && universal_newlines !== null && text !== universal_newlines) {
    throw new SubprocessError(
      "Cannot disambiguate when both text and universal_newlines are supplied but different. Pass one or the other.",
    );
  }
}

/** Whether streams are text. */
export function isText({ encoding, errors, text, universal_newlines }: PopenOptions): boolean {
  return Boolean(encoding || errors || text || universal_newlines);
}
