/**
 * What a file descriptor stands for: an open file, shared by all descriptors that were copied from one another. It is closed
 * when the last of them is.
 *
 * Source: Linux, include/linux/fs.h (struct file, struct file_operations).
 */
import type { Sim } from "../traps.ts";
import type { KernelObject } from "./operation.ts";

/** How a read or write went: so many bytes, or the name of an error as errno(3) has it. */
export type Transfer<T> = { readonly done: T } | { readonly error: "EPIPE" | "EAGAIN" | "EBADF" };

export abstract class OpenFile {
  /** Descriptors that stand for it. */
  references = 0;
  blocking = true;

  /** What can be waited for: its guards "readable" and "writable" are what select asks. */
  abstract readonly object: KernelObject;
  /** Somebody could notice that it is closed. */
  readonly shared: boolean = true;
  abstract readonly readable: boolean;
  abstract readonly writable: boolean;

  /** Reads up to `count` bytes; none: the end. */
  abstract read(count: number): Sim<Transfer<Uint8Array>>;
  /** Writes `data`, all of it if the file blocks. */
  abstract write(data: Uint8Array): Sim<Transfer<number>>;
  /** Reads a message with its length before it; null: the end. Only pipes and connections have them. */
  // eslint-disable-next-line require-yield
  *readMessage(): Sim<Uint8Array | null> {
    return null;
  }
  /** The last descriptor has been closed. */
  abstract closed(): Sim<void>;
}
