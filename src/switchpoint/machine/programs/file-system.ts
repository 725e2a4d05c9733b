/**
 * Paths: which directories there are, what a relative path means, how a program opens a file. Files lie on the simulated disk
 * (kernel/disk-file.ts); a path that does not begin with "/" is looked up there as it is, as Python's `open` does, as long as the
 * process has not gone to another directory.
 *
 * Source: Linux, fs/namei.c, open(2).
 */
import { DiskFile, Inode, NullFile } from "../kernel/disk-file.ts";
import type { Host } from "../host.ts";
import type { Kernel } from "../kernel/kernel.ts";
import type { Process } from "../kernel/process.ts";
import type { Sim } from "../traps.ts";

/** Where every process begins. */
export const HOME = "/home/user";
const DIRECTORIES: ReadonlySet<string> = new Set([
  "/",
  "/bin",
  "/dev",
  "/home",
  HOME,
  "/tmp",
  "/usr",
  "/usr/bin",
  "/usr/local",
  "/usr/local/bin",
]);

/** What a file is opened for: to be read, written anew, or written at its end. */
export type OpenMode = "r" | "w" | "a";

/** Why a path cannot be used: number and text of the error. */
export interface PathError {
  readonly errno: number;
  readonly text: string;
}

export const NOT_FOUND: PathError = { errno: 2, text: "No such file or directory" };
export const DENIED: PathError = { errno: 13, text: "Permission denied" };
const IS_DIRECTORY: PathError = { errno: 21, text: "Is a directory" };
const NOT_DIRECTORY: PathError = { errno: 20, text: "Not a directory" };

/** The path from the root, without "." and "..". */
export function absolute(cwd: string, path: string): string {
  const parts: string[] = [];
  for (const part of (path.startsWith("/") ? path : `${cwd}/${path}`).split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return `/${parts.join("/")}`;
}

/** The name under which the disk has a file: as Python's `open` writes it where that is relative. */
export function diskName(cwd: string, path: string): string {
  const whole = absolute(cwd, path);
  return whole.startsWith(`${HOME}/`) ? whole.slice(HOME.length + 1) : whole;
}

/** Null if there is such a directory. */
export function directoryError(host: Host, cwd: string, path: string): PathError | null {
  const whole = absolute(cwd, path);
  if (path === "") return NOT_FOUND;
  if (DIRECTORIES.has(whole)) return null;
  const name = diskName(cwd, path);
  if (host.files.has(name)) return NOT_DIRECTORY;
  return [...host.files.keys()].some((file) => file.startsWith(`${name}/`)) ? null : NOT_FOUND;
}

/** open(2): a descriptor, or why there is none. */
export function* openPath(kernel: Kernel, process: Process, path: string, mode: OpenMode): Sim<number | PathError> {
  const { host, driver } = kernel;
  if (absolute(process.cwd, path) === "/dev/null") return process.open(new NullFile());
  yield { op: "visible", kind: "open", object: host.files, key: null, write: true, guard: null, timed: false, more: null, site: -1 };
  if (directoryError(host, process.cwd, path) === null) return IS_DIRECTORY;
  const name = diskName(process.cwd, path);
  let inode = host.files.get(name);
  if (inode === undefined && (mode === "r" || path === "")) return NOT_FOUND;
  if (inode === undefined) host.files.set(name, (inode = new Inode(name)));
  if (mode === "w") inode.bytes = new Uint8Array(0);
  return process.open(new DiskFile(host, driver.clock, inode, { reads: mode === "r", writes: mode !== "r", appends: mode === "a" }));
}
