/**
 * communicate(): feeds a child and reads from it at the same time, so that no pipe stays full. What has been read and what is still
 * to be written is kept when the time is up, for the next call.
 *
 * Source: CPython 3.12, Lib/subprocess.py, Popen._communicate, _save_input, _check_timeout.
 */
import type { Sim } from "../../machine/traps.ts";
import { deadlineAfter, TRY } from "../blocking.ts";
import type { BufferedFile } from "../files/buffered-file.ts";
import { BrokenPipeError } from "../builtins.ts";
import { openFile } from "../files/file-like.ts";
import { EBADF, osError } from "../os-error.ts";
import { read, write } from "../os.ts";
import { ready } from "../socket/readiness.ts";
import type { TextIOWrapper } from "../files/text-file.ts";
import { monotonic } from "../time.ts";

/** A stream of the child in the parent. */
export type Stream = BufferedFile | TextIOWrapper;

/** Bytes that certainly fit into a pipe that can be written to; and bytes that are read at a time. */
const PIPE_BUF = 4096;
const CHUNK = 32_768;

export class Communication {
  readonly #stdin: Stream | null;
  readonly #input: Uint8Array;
  #offset = 0;
  readonly #outputs: { readonly stream: Stream; readonly pieces: Uint8Array[] }[];
  #feeds: boolean;

  constructor(stdin: Stream | null, input: Uint8Array | null, outputs: readonly Stream[]) {
    this.#stdin = stdin;
    this.#input = input ?? new Uint8Array(0);
    this.#feeds = stdin !== null && this.#input.length > 0;
    this.#outputs = outputs.map((stream) => ({ stream, pieces: [] }));
  }

  /** Before the first round: what was written before goes out, and without input stdin is closed. */
  *begin(): Sim<void> {
    if (this.#stdin === null) return;
    yield* ignoringBrokenPipe(() => this.#stdin!.flush());
    if (!this.#feeds) yield* ignoringBrokenPipe(() => this.#stdin!.close());
  }

  /** Goes on until all streams have ended; false: `end` (seconds on the monotonic clock, null: never) came first. */
  *run(end: number | null): Sim<boolean> {
    for (;;) {
      const open = this.#outputs.filter(({ stream }) => !stream.closed);
      const stdin = this.#feeds && !this.#stdin!.closed ? this.#stdin : null;
      if (stdin === null && open.length === 0) return true;
      const left = end === null ? null : end - (yield* monotonic());
      if (left !== null && left < 0) return false;
      const streams = [...(stdin === null ? [] : [stdin]), ...open.map(({ stream }) => stream)];
      const events = yield* ready(
        "poll",
        () => streams.map((stream) => interest(stream, stream === stdin)),
        left === null ? Infinity : left === 0 ? TRY : deadlineAfter(left),
      );
      if (end !== null && (yield* monotonic()) > end) return false;
      for (const [i, stream] of streams.entries()) {
        if (events[i] === 0) continue;
        if (stream === stdin) yield* this.#feed(stream);
        else yield* this.#drain(open.find((one) => one.stream === stream)!);
      }
    }
  }

  /** What has come on a stream so far. */
  output(stream: Stream | null): Uint8Array | null {
    const found = this.#outputs.find((one) => one.stream === stream);
    if (found === undefined) return null;
    const all = new Uint8Array(found.pieces.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const piece of found.pieces) {
      all.set(piece, at);
      at += piece.length;
    }
    return all;
  }

  *#feed(stdin: Stream): Sim<void> {
    try {
      this.#offset += yield* write(stdin.fileno(), this.#input.subarray(this.#offset, this.#offset + PIPE_BUF));
    } catch (error) {
      if (!(error instanceof BrokenPipeError)) throw error;
      this.#offset = this.#input.length;
    }
    if (this.#offset >= this.#input.length) yield* stdin.close();
  }

  *#drain({ stream, pieces }: { readonly stream: Stream; readonly pieces: Uint8Array[] }): Sim<void> {
    const data = yield* read(stream.fileno(), CHUNK);
    if (data.length === 0) yield* stream.close();
    else pieces.push(data);
  }
}

function interest(stream: Stream, writes: boolean): { file: NonNullable<ReturnType<typeof openFile>>; read: boolean; write: boolean } {
  const file = openFile(stream.fileno());
  if (file === null) throw osError(EBADF);
  return { file, read: !writes, write: writes };
}

/** A child that does not read any more is no error here. */
export function* ignoringBrokenPipe(action: () => Sim<unknown>): Sim<void> {
  try {
    yield* action();
  } catch (error) {
    if (!(error instanceof BrokenPipeError)) throw error;
  }
}
