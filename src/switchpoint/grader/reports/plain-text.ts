/**
 * Text from learners (exception messages, file names) made safe for wherever a report is shown: no character moves a cursor,
 * starts an escape sequence, turns the direction of writing, or is half of one.
 *
 * Left to others: what a format itself needs escaped (XML, CSV, TAP, workflow commands), each in its own file.
 */

/** C0 but tab and line feed, DEL, C1, the controls of writing direction, half surrogates, and what Unicode keeps for nothing. */
// oxlint-disable-next-line no-control-regex
const unsafe = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|\p{Surrogate}/gu;

/** The text with each unsafe character spelled as in JavaScript: `\x1b`, `\u202e`. */
export function plain(text: string): string {
  return text.replace(unsafe, (character) => {
    const code = character.charCodeAt(0);
    return code < 0x100 ? `\\x${code.toString(16).padStart(2, "0")}` : `\\u${code.toString(16).padStart(4, "0")}`;
  });
}

/** The same on one line. */
export function oneLine(text: string): string {
  return plain(text.replace(/\s*\n\s*/g, " "));
}

const notice = "… (cut)";

/** At most `limit` UTF-16 units of the text; what is cut says so, and no character is halved. */
export function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const kept = text.slice(0, Math.max(0, limit - notice.length));
  return kept.replace(/[\ud800-\udbff]$/, "") + notice;
}
