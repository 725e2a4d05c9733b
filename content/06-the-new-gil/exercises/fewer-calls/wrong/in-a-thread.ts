/**
 * Another thread does the same: it takes the GIL just as often.
 *
 * @fails fast "every write"
 */
import { write } from "switchpoint/os";
import { Thread } from "switchpoint/threading";

function writeAll(fd: number, lines: Uint8Array[]) {
  for (const line of lines) {
    write(fd, line);
  }
}

export function send(fd: number, lines: Uint8Array[]) {
  const t = new Thread({ target: writeAll, args: [fd, lines] });
  t.start();
  t.join();
}
