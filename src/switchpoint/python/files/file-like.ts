/**
 * What can be given to select and poll where a file is meant, and how long they wait.
 *
 * Source: CPython 3.12, Objects/fileobject.c (PyObject_AsFileDescriptor).
 */
import type { OpenFile } from "../../machine/kernel/open-file.ts";
import { SocketFile } from "../../machine/kernel/socket-file.ts";
import type { Selectable } from "../../machine/poll-room.ts";
import type { Sim } from "../../machine/traps.ts";
import { deadlineAfter, TRY } from "../blocking.ts";
import { ValueError } from "../builtins.ts";
import { callFunction } from "../callable.ts";
import { currentThread } from "../interpreter.ts";

/** A descriptor, or an object that has one. */
export type FileLike = number | { fileno(): number };

/** The deadline of a time-out in seconds: null for ever, 0 looks once. */
export function waitUntil(timeout: number | null): number {
  if (timeout === null) return Infinity;
  return timeout === 0 ? TRY : deadlineAfter(timeout);
}

/** The descriptor of what was given. */
export function* descriptor(given: FileLike): Sim<number> {
  let number: unknown = given;
  if (typeof given === "object" && given !== null && typeof given.fileno === "function")
    number = yield* callFunction(given.fileno, given, []);
  if (typeof number !== "number" || !Number.isInteger(number)) throw new TypeError("argument must be an int, or have a fileno() method.");
  if (number < 0) throw new ValueError(`file descriptor cannot be a negative integer (${number})`);
  return number;
}

/** The open file of a descriptor of this process; null: there is none. */
export function openFile(fd: number): Selectable | null {
  const file = currentThread().interpreter.process.files.get(fd);
  if (file === undefined) return null;
  return file instanceof SocketFile ? file : new PlainFile(file);
}

/** A file that is not a socket: it has no other states. */
class PlainFile implements Selectable {
  readonly #file: OpenFile;

  constructor(file: OpenFile) {
    this.#file = file;
  }

  get object(): object {
    return this.#file.object;
  }

  get key(): string | null {
    return this.#file.object.polled?.key ?? null;
  }

  get readable(): boolean {
    return this.#file.readable;
  }

  get writable(): boolean {
    return this.#file.writable;
  }
}
