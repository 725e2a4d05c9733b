/**
 * Somebody looks on while programs are explored: a line on the terminal says how far it is, and Ctrl-C ends the searches, not
 * the command: it then prints what is known. A second Ctrl-C ends everything.
 */
import type { Watch } from "./inmate-process.ts";
import { dismissAll } from "./realm.ts";
import type { Progress } from "../explorer/explore.ts";

/** Milliseconds that searches have to end after they were stopped. */
const patience = 2000;

export class LookingOn {
  /** Ctrl-C was pressed. */
  stopped = false;
  readonly #stream: Pick<NodeJS.WriteStream, "write" | "isTTY">;
  readonly #onSignal = (): void => this.#stop();
  #shown = false;

  constructor(stream: Pick<NodeJS.WriteStream, "write" | "isTTY"> = process.stderr) {
    this.#stream = stream;
    process.on("SIGINT", this.#onSignal);
  }

  /** For the search of one file. */
  watch(file: string): Watch {
    return (text) => {
      const { progress } = JSON.parse(text) as { progress: Progress };
      this.#show(`${file}: ${describeProgress(progress)}`);
      return !this.stopped;
    };
  }

  /** Takes the line away: something else is going to be written. */
  clear(): void {
    if (this.#shown) this.#stream.write("\r\u001b[K");
    this.#shown = false;
  }

  close(): void {
    this.clear();
    process.off("SIGINT", this.#onSignal);
  }

  #show(line: string): void {
    if (this.#stream.isTTY !== true) return;
    this.#stream.write(`\r${line}\u001b[K`);
    this.#shown = true;
  }

  #stop(): void {
    this.clear();
    if (this.stopped) {
      dismissAll();
      process.off("SIGINT", this.#onSignal);
      process.kill(process.pid, "SIGINT");
    }
    this.stopped = true;
    // Whoever is in a long execution, or in an endless match of the host's, does not hear.
    setTimeout(dismissAll, patience).unref();
  }
}

/** "1,204 executions, 1,190 classes, about 3,000 to go" */
export function describeProgress({ schedules, classes, left, phase }: Progress): string {
  const made = `${schedules.toLocaleString("en")} execution${schedules === 1 ? "" : "s"}`;
  if (phase === "shorten") return `${made}; something was found, looking for the shortest way to it`;
  const rest = left === null || left === 0 ? "" : `, about ${rounded(left).toLocaleString("en")} to go`;
  return `${made}, ${classes.toLocaleString("en")} class${classes === 1 ? "" : "es"}${rest}`;
}

/** Two digits are all that an estimate is worth. */
function rounded(count: number): number {
  return Number(count.toPrecision(2));
}
