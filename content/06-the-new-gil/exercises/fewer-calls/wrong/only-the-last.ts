/**
 * One write, of the last line.
 *
 * @fails same "arrived"
 * @fails fast "first"
 */
import { write } from "switchpoint/os";

export function send(fd: number, lines: Uint8Array[]) {
  write(fd, lines[lines.length - 1]);
}
