/**
 * SHA-256 of a text: results carry it so that equal submissions and equal exercises can be recognised anywhere. Only for
 * recognition; nothing here is secret.
 */
import { Digest, hexadecimal } from "../python/hashlib/hashes/digest.ts";
import { sha256 as SHA256 } from "../python/hashlib/hashes/sha256.ts";
import { encode } from "../python/buffers/text-encoding.ts";

/** SHA-256 of the text's UTF-8 bytes, as 64 hexadecimal digits; half a surrogate pair counts as U+FFFD, as everywhere. */
export function sha256(text: string): string {
  const digest = new Digest(SHA256);
  digest.update(encode(text.toWellFormed()));
  return hexadecimal(digest.digest());
}
