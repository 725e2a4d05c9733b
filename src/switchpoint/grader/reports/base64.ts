/** Base64 (RFC 4648, section 4) of a text's UTF-8 bytes. The host's `btoa` knows Latin-1 only, and is not part of the core. */
import { encode } from "../../python/buffers/text-encoding.ts";

const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Half a surrogate pair counts as U+FFFD. */
export function base64(text: string): string {
  const bytes = encode(text.toWellFormed());
  let out = "";
  for (let at = 0; at < bytes.length; at += 3) {
    const group = (bytes[at]! << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    const left = Math.min(3, bytes.length - at);
    for (let digit = 0; digit < 4; digit++) out += digit <= left ? digits[(group >> (18 - 6 * digit)) & 63] : "=";
  }
  return out;
}
