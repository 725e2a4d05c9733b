/** The identity of an exercise: two results can be compared only if it is the same. */
import { sha256 } from "./sha256.ts";

/** A file of an exercise; the shape of engine/protocol.ts, which may not be imported from here. */
interface File {
  readonly name: string;
  readonly text: string;
}

/** Hash of everything that decides a grade apart from the submission: checks, starter, further files. */
export function exerciseHash(files: { readonly grade: File; readonly starter: File; readonly others: readonly File[] }): string {
  return sha256(JSON.stringify([files.grade, files.starter, ...files.others].map(({ name, text }) => [name, text])));
}
