/**
 * A message for every report format: XML, CSV, ANSI, Markdown, TAP, JSON, lone surrogates.
 * @exercise counter
 */
export function increment() {
  throw new Error("\u0000\u001b[31m]]></failure><x/>\n=cmd|' /C calc'!A0\nok 1 - total # SKIP\n\ud800\n::set-output name=x::y\n<script>alert(1)</script>");
}
export function total() {
  return 2;
}
