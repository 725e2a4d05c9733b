/**
 * multiprocessing.connection: messages through a pipe. An object is pickled by who sends it and made again by who receives it;
 * to the explorer a message that goes through at one go is one operation at each end.
 *
 * States: open, closed; a connection is readable, writable or both. Use after `close` is an OSError. `recv` when nobody can send
 * any more is an EOFError, `send` when nobody can receive a BrokenPipeError.
 * Source: CPython 3.12, Lib/multiprocessing/connection.py (_ConnectionBase, Connection, Pipe).
 */
import { TRY } from "../../machine/kernel/operation.ts";
import type { Sim } from "../../machine/traps.ts";
import { bufferOf } from "../buffers/buffer.ts";
import { deadlineAfter } from "../blocking.ts";
import { EOFError, OSError, ValueError } from "../builtins.ts";
import { descriptor, openFile, waitUntil, type FileLike } from "../files/file-like.ts";
import { EXIT, type Pending } from "../guard.ts";
import { interpret } from "../interpreted.ts";
import { kernelCall, kernelLook } from "../kernel-call.ts";
import { osError } from "../os-error.ts";
import { close } from "../os.ts";
import { loads } from "../pickle/pickle.ts";
import { ready, type Interest } from "../socket/readiness.ts";
import { REDUCE, type Reduction } from "../pickle/pickling/reduction.ts";
import type { Signatures } from "../signatures.ts";
import { BufferTooShort } from "./errors.ts";
import { forkingDumps, passOn } from "./reduction.ts";

const EPIPE = 32;
const EBADF = 9;
/** Bytecodes of _send_bytes and _recv_bytes ("transfer": 100 bytes). */
const CALL = 700;
/**
 * Bytecodes of `wait`, which makes a selector each time, and of each object that it waits for; `poll` waits for one. Measured on CPython
 * 3.12: a `poll` takes 4.7 microseconds, a `wait` for four objects 8.6.
 */
const WAIT = 1000;
const WAITED = 400;
/** Longer messages are written in two pieces: their length, and they. */
const JOINED = 16_384;

export class Connection {
  #handle: number | null;
  #readable: boolean;
  readonly #writable: boolean;

  /** @throws ValueError for a handle that is none */
  constructor(handle: number, readable: boolean = true, writable: boolean = true) {
    if (handle < 0) throw new ValueError("invalid handle");
    if (!readable && !writable) throw new ValueError("at least one of `readable` and `writable` must be True");
    this.#handle = handle;
    this.#readable = readable;
    this.#writable = writable;
  }

  get closed(): boolean {
    return this.#handle === null;
  }

  get readable(): boolean {
    return this.#readable;
  }

  get writable(): boolean {
    return this.#writable;
  }

  /** Its descriptor. */
  fileno(): number {
    return this.#open();
  }

  *close(): Sim<void> {
    const handle = this.#handle;
    this.#handle = null;
    if (handle !== null) yield* close(handle);
  }

  /** Sends an object. What cannot be pickled raises here. */
  *send(obj: unknown): Sim<void> {
    this.#open();
    this.#checkWritable();
    yield* this.#sendBytes(yield* forkingDumps(obj));
  }

  /**
   * Receives an object; waits until there is one.
   * @throws EOFError if nobody can send any more
   */
  *recv(): Sim<any> {
    this.#open();
    this.#checkReadable();
    return yield* loads(yield* this.#receive());
  }

  /** Sends bytes as one message: `size` of them from `offset` on (null: all). */
  *send_bytes(buf: ArrayBufferView, offset: number = 0, size: number | null = null): Sim<void> {
    this.#open();
    this.#checkWritable();
    const buffer = bufferOf(buf);
    const bytes = Uint8Array.from(buffer.bytes);
    buffer.release();
    if (offset < 0) throw new ValueError("offset is negative");
    if (bytes.length < offset) throw new ValueError("buffer length < offset");
    if (size !== null && size < 0) throw new ValueError("size is negative");
    if (size !== null && offset + size > bytes.length) throw new ValueError("buffer length < offset + size");
    yield* this.#sendBytes(bytes.subarray(offset, size === null ? undefined : offset + size));
  }

  /**
   * Receives a message of bytes.
   * @throws OSError if it is longer than `maxlength`; then the connection can be read no more
   */
  *recv_bytes(maxlength: number | null = null): Sim<Uint8Array> {
    this.#open();
    this.#checkReadable();
    if (maxlength !== null && maxlength < 0) throw new ValueError("negative maxlength");
    const message = yield* this.#receive();
    if (maxlength === null || message.length <= maxlength) return message;
    if (this.#writable) this.#readable = false;
    else yield* this.close();
    throw new OSError("bad message length");
  }

  /**
   * Receives a message into a buffer, from `offset` on; gives its length.
   * @throws BufferTooShort, with the message, if it does not fit
   */
  *recv_bytes_into(buf: Uint8Array, offset: number = 0): Sim<number> {
    this.#open();
    this.#checkReadable();
    if (offset < 0) throw new ValueError("negative offset");
    if (offset > buf.length) throw new ValueError("offset too large");
    const message = yield* this.#receive();
    if (buf.length < offset + message.length) throw new BufferTooShort(message);
    buf.set(message, offset);
    return message.length;
  }

  /** Whether there is something to receive; waits for it at most `timeout` seconds (null: for ever). The end counts too. */
  *poll(timeout: number | null = 0): Sim<boolean> {
    const handle = this.#open();
    this.#checkReadable();
    const deadline = timeout === null ? Infinity : timeout <= 0 ? TRY : deadlineAfter(timeout);
    yield* interpret(WAIT + WAITED);
    return yield* kernelCall((kernel, process) => kernel.poll(process, handle, deadline));
  }

  *[EXIT](_error: Pending | null): Sim<boolean> {
    yield* this.close();
    return false;
  }

  *[Symbol.dispose](): Sim<void> {
    yield* this.close();
  }

  [REDUCE](): Reduction {
    return { callable: rebuildConnection, args: [passOn(this, this.#open()), this.#readable, this.#writable] };
  }

  *#sendBytes(bytes: Uint8Array): Sim<void> {
    const handle = this.#open();
    yield* interpret(CALL);
    const message = new Uint8Array(4 + bytes.length);
    new DataView(message.buffer).setUint32(0, bytes.length);
    message.set(bytes, 4);
    const pieces = bytes.length > JOINED ? [message.subarray(0, 4), message.subarray(4)] : [message];
    const failed = yield* kernelCall(function* (kernel, process) {
      for (const piece of pieces) {
        const written = yield* kernel.write(process, handle, piece);
        if ("error" in written) return written.error;
      }
      return null;
    });
    if (failed !== null) throw osError(failed === "EPIPE" ? EPIPE : EBADF);
  }

  *#receive(): Sim<Uint8Array> {
    const handle = this.#open();
    const message = yield* kernelCall((kernel, process) => kernel.readMessage(process, handle));
    yield* interpret(CALL);
    if (message === null) throw new EOFError();
    if (message === "EBADF") throw osError(EBADF);
    return message.slice();
  }

  #open(): number {
    if (this.#handle === null) throw new OSError("handle is closed");
    return this.#handle;
  }

  #checkReadable(): void {
    if (!this.#readable) throw new OSError("connection is write-only");
  }

  #checkWritable(): void {
    if (!this.#writable) throw new OSError("connection is read-only");
  }
}

/**
 * Waits until one of the objects is ready: a connection or socket that can be read, or a sentinel whose process has ended. Gives all that
 * are, in the order given; at the end of `timeout` seconds (null: never) none.
 */
export function* wait<T extends FileLike>(object_list: Iterable<T>, timeout: number | null = null): Sim<T[]> {
  const objects = [...object_list];
  const descriptors: number[] = [];
  for (const object of objects) descriptors.push(yield* descriptor(object));
  const interests = (): Interest[] =>
    descriptors.map((fd) => {
      const file = openFile(fd);
      if (file === null) throw osError(EBADF);
      return { file, read: true, write: false };
    });
  yield* interpret(WAIT + WAITED * descriptors.length);
  const events = yield* ready("wait", interests, waitUntil(timeout === null ? null : Math.max(0, timeout)));
  return objects.filter((_, index) => events[index] !== 0);
}

export const signatures: Signatures = {
  wait: ["object_list", "timeout?"],
  "Connection.poll": ["timeout?"],
  "Connection.recv_bytes": ["maxlength?"],
  "Connection.send_bytes": ["buf", "offset?", "size?"],
};

/** Makes a connection again from its pickle. */
export function rebuildConnection(handle: number, readable: boolean, writable: boolean): Connection {
  return new Connection(handle, readable, writable);
}

/** Two connected ends. With `duplex` false the first can only receive, and the second only send. */
export function Pipe(duplex: boolean = true): [Connection, Connection] {
  if (duplex) {
    const [one, other] = kernelLook((kernel, process) => kernel.duplex(process));
    return [new Connection(one), new Connection(other)];
  }
  const { reader, writer } = kernelLook((kernel, process) => kernel.pipe(process));
  return [new Connection(reader, true, false), new Connection(writer, false, true)];
}
