/**
 * Sees to it that no child process outlives this one, also where this one is killed and cannot say so: an inmate at work may be
 * in an endless match of the host's, and never notice. A shell hears which are at work; when its input closes, it kills them.
 * Windows has no such shell: there, such an inmate lives until its machine is tired of it.
 */
import { spawn, type ChildProcessByStdio } from "node:child_process";
import type { Writable } from "node:stream";

const script = `busy=
while read -r sign pid; do
  rest=
  for one in $busy; do [ "$one" = "$pid" ] || rest="$rest $one"; done
  busy=$rest
  [ "$sign" = - ] || busy="$busy $pid"
done
[ -z "$busy" ] || kill -9 $busy`;

let shell: ChildProcessByStdio<Writable, null, null> | null = null;

function begin(): ChildProcessByStdio<Writable, null, null> {
  // Of a group of its own: what ends this process from a terminal leaves it to its work.
  const child = spawn("/bin/sh", ["-c", script], { env: {}, stdio: ["pipe", "ignore", "ignore"], detached: true });
  child.on("error", () => {});
  child.stdin.on("error", () => {});
  child.unref();
  (child.stdin as unknown as { unref?(): void }).unref?.();
  return child;
}

export const mourner = {
  /** The process has begun (+) or ended (-) what it was asked. */
  tell(sign: "+" | "-", pid: number | undefined): void {
    if (pid === undefined || process.platform === "win32") return;
    shell ??= begin();
    shell.stdin.write(`${sign} ${pid}\n`);
  },
};
