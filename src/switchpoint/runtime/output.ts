/**
 * What a program writes: two streams of text, cut at a size that no honest program reaches.
 */

/** Characters kept of each stream. */
const LIMIT = 1024 * 1024;
const CUT = "\n[output beyond 1 MiB was cut]\n";

export class Output {
  readonly #texts = { stdout: [] as string[], stderr: [] as string[] };
  readonly #sizes = { stdout: 0, stderr: 0 };

  write(stream: "stdout" | "stderr", text: string): void {
    const room = LIMIT - this.#sizes[stream];
    if (room < 0) return;
    this.#texts[stream].push(text.length <= room ? text : text.slice(0, room) + CUT);
    this.#sizes[stream] += text.length <= room ? text.length : LIMIT + 1;
  }

  text(stream: "stdout" | "stderr"): string {
    return this.#texts[stream].join("");
  }
}
