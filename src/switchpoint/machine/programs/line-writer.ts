/**
 * Standard output as C's stdio has it: collected in 4,096 bytes, unless it is the terminal, which gets every line at once.
 *
 * Source: glibc 2.36, libio (setvbuf(3)).
 */
import type { Sim } from "../traps.ts";
import type { ProgramIO } from "./program-io.ts";

const BUFSIZ = 4096;

export class LineWriter {
  readonly #io: ProgramIO;
  readonly #atOnce: boolean;
  #pieces: string[] = [];
  #length = 0;

  constructor(io: ProgramIO) {
    this.#io = io;
    this.#atOnce = io.process.files.get(io.streams[1] ?? 1) === io.kernel.terminal;
  }

  *write(data: string): Sim<void> {
    this.#pieces.push(data);
    this.#length += data.length;
    if (this.#length >= BUFSIZ || (this.#atOnce && data.endsWith("\n"))) yield* this.flush();
  }

  *flush(): Sim<void> {
    const data = this.#pieces.join("");
    this.#pieces = [];
    this.#length = 0;
    yield* this.#io.write(1, data);
  }
}
