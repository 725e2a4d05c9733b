/**
 * The parent's ends of a child's pipes as files: bytes or text, buffered or not.
 *
 * Source: CPython 3.12, Lib/subprocess.py, Popen.__init__ (io.open, io.TextIOWrapper).
 */
import { BufferedFile } from "../files/buffered-file.ts";
import { TextIOWrapper } from "../files/text-file.ts";

/** How the streams are to be. */
export interface StreamStyle {
  readonly bufsize: number;
  /** Null: bytes. */
  readonly encoding: string | null;
}

/** A file of a descriptor; null: of none. */
export function streamOf(fd: number | null, mode: "rb" | "wb", { bufsize, encoding }: StreamStyle): BufferedFile | TextIOWrapper | null {
  if (fd === null) return null;
  const bytes = new BufferedFile(fd, fd, { text: mode, reads: mode === "rb", writes: mode === "wb", unbuffered: bufsize === 0 });
  return encoding === null ? bytes : new TextIOWrapper(bytes, encoding, mode === "wb" && bufsize === 1);
}
