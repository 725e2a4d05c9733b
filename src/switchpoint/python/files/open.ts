/**
 * Python's `open`: a file of the simulated disk, which is empty when the program begins, or of a descriptor.
 *
 * Source: CPython 3.12, Modules/_io/_iomodule.c (_io_open_impl); open(2).
 */
import { DiskFile, Inode, NullFile, type Access } from "../../machine/kernel/disk-file.ts";
import type { Kernel } from "../../machine/kernel/kernel.ts";
import type { Process } from "../../machine/kernel/process.ts";
import type { Sim } from "../../machine/traps.ts";
import { BufferedFile } from "./buffered-file.ts";
import { ValueError } from "../builtins.ts";
import { visible } from "../interpreter.ts";
import { kernelCall } from "../kernel-call.ts";
import { EEXIST, ENOENT, osError } from "../os-error.ts";
import type { Signatures } from "../signatures.ts";
import { TextIOWrapper } from "./text-file.ts";

/** What a mode gives: "rb" bytes, "r" text. */
export type FileFor<M extends string> = M extends `${string}b${string}` ? BufferedFile : TextIOWrapper;

/**
 * Opens a file: "r" to read, "w" to write it anew, "a" to write at its end, "x" to make it, "+" for both; "b" for bytes, else text.
 * @throws FileNotFoundError, FileExistsError, ValueError for a mode that makes no sense
 */
export function* open<M extends string = "r">(
  file: string | number,
  mode: M = "r" as M,
  buffering = -1,
  encoding: string | null = null,
): Sim<FileFor<M>> {
  const main = mainMode(mode);
  const updates = mode.includes("+");
  const access: Access = { reads: main === "r" || updates, writes: main !== "r" || updates, appends: main === "a" };
  let fd = file as number;
  if (typeof file === "string") {
    const result = yield* kernelCall((kernel, process) => openPath(kernel, process, file, main, access));
    if (result < 0) throw osError(-result, file);
    fd = result;
  }
  const bytes = new BufferedFile(fd, file, { text: mode, reads: access.reads, writes: access.writes });
  return (mode.includes("b") ? bytes : new TextIOWrapper(bytes, encoding ?? "utf-8", buffering === 1)) as FileFor<M>;
}

function mainMode(mode: string): string {
  const letters = [...mode];
  if (letters.some((letter, i) => !"rwxabt+".includes(letter) || letters.indexOf(letter) !== i)) {
    throw new ValueError(`invalid mode: '${mode}'`);
  }
  const main = letters.filter((letter) => "rwxa".includes(letter));
  if (mode.includes("t") && mode.includes("b")) throw new ValueError("can't have text and binary mode at once");
  if (main.length !== 1) throw new ValueError("must have exactly one of create/read/write/append mode");
  return main[0]!;
}

/** open(2): a descriptor, or minus the number of an error. */
function* openPath(kernel: Kernel, process: Process, path: string, mode: string, access: Access): Sim<number> {
  if (path === "/dev/null") return process.open(new NullFile());
  const { files } = kernel.host;
  // Whether it is there depends on who made or opened files before.
  yield visible("open", files);
  let inode = files.get(path);
  if (inode === undefined && mode === "r") return -ENOENT;
  if (inode !== undefined && mode === "x") return -EEXIST;
  if (inode === undefined) files.set(path, (inode = new Inode(path)));
  if (mode === "w") inode.bytes = new Uint8Array(0);
  return process.open(new DiskFile(kernel.host, kernel.driver.clock, inode, access));
}

export const signatures: Signatures = {
  open: ["file", "mode?", "buffering?", "encoding?"],
};
