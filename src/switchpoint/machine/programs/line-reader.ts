/** The lines of a stream, as they come. */
import type { Sim } from "../traps.ts";
import type { ProgramIO } from "./program-io.ts";

export class LineReader {
  readonly #io: ProgramIO;
  readonly #stream: number;
  #ahead = "";
  #ended = false;

  constructor(io: ProgramIO, stream: number) {
    this.#io = io;
    this.#stream = stream;
  }

  /** The next line with its "\n", which the last one may lack; null: there is none. */
  *next(): Sim<string | null> {
    for (;;) {
      const end = this.#ahead.indexOf("\n");
      if (end >= 0) return this.#take(end + 1);
      if (this.#ended) return this.#ahead === "" ? null : this.#take(this.#ahead.length);
      const data = yield* this.#io.read(this.#stream);
      if (data === "") this.#ended = true;
      this.#ahead += data;
    }
  }

  #take(count: number): string {
    const line = this.#ahead.slice(0, count);
    this.#ahead = this.#ahead.slice(count);
    return line;
  }
}
