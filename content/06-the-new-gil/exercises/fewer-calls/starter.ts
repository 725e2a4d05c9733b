import { write } from "switchpoint/os";

/** Writes all of these lines to the file `fd`, in their order. */
export function send(fd: number, lines: Uint8Array[]) {
  for (const line of lines) {
    write(fd, line);
  }
}
