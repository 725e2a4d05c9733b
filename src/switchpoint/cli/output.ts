/**
 * Where the command writes. JSON goes to standard output, a line an object and nothing else; people's text too when no JSON
 * was asked for; progress and complaints to standard error.
 */

/** One object as one line of standard output. */
export function printJson(value: unknown): void {
  process.stdout.write(JSON.stringify(value) + "\n");
}

/** Text for people. */
export function print(text: string): void {
  process.stdout.write(text.endsWith("\n") ? text : text + "\n");
}

/** A complaint. */
export function complain(text: string): void {
  process.stderr.write(`switchpoint: ${text}\n`);
}

/** A reader that has seen enough (`| head`) ends the command quietly. */
export function acceptClosedPipes(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (fault: NodeJS.ErrnoException) => {
      if (fault.code === "EPIPE") process.exit(0);
      throw fault;
    });
  }
}

/** Characters that control a terminal, apart from line feed and tab: a program's output must not move the reader's cursor. */
// oxlint-disable-next-line no-control-regex
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

/** A program's text, safe to show on a terminal. */
export function tame(text: string): string {
  return text.replace(controls, (character) => `\\x${character.charCodeAt(0).toString(16).padStart(2, "0")}`);
}

/** A bar on a terminal that counts finished pieces of work; silent elsewhere and for a single piece. */
export class Progress {
  readonly #total: number;
  readonly #stream: Pick<NodeJS.WriteStream, "write" | "isTTY">;
  readonly #shown: boolean;
  #done = 0;

  constructor(total: number, stream: Pick<NodeJS.WriteStream, "write" | "isTTY"> = process.stderr) {
    this.#total = total;
    this.#stream = stream;
    this.#shown = total > 1 && stream.isTTY === true;
  }

  /** One more piece is done. */
  step(): void {
    this.#done++;
    if (!this.#shown) return;
    const width = 30;
    const filled = Math.round((this.#done / this.#total) * width);
    this.#stream.write(`\r[${"#".repeat(filled)}${".".repeat(width - filled)}] ${this.#done}/${this.#total}`);
    if (this.#done === this.#total) this.clear();
  }

  /** Takes the bar away: something else is going to be written. The next step draws it again. */
  clear(): void {
    if (this.#shown) this.#stream.write("\r\u001b[K");
  }
}
