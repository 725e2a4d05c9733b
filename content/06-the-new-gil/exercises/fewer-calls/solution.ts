import { write } from "switchpoint/os";

/** Writes all of these lines to the file `fd`, in their order. */
export function send(fd: number, lines: Uint8Array[]) {
  const all: number[] = [];
  for (const line of lines) {
    for (const byte of line) {
      all.push(byte);
    }
  }
  write(fd, Uint8Array.from(all));
}
