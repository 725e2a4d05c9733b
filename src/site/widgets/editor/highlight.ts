/**
 * Code → coloured lines, with the same grammar and colours at build and in the page. In the page this module is loaded when
 * the reader first types.
 */
import typescript from "shiki/langs/typescript.mjs";
import python from "shiki/langs/python.mjs";
import { createHighlighterCoreSync } from "shiki/core";
import type { HighlighterCore } from "shiki/core";
import { createJavaScriptRegexEngine } from "shiki/engine/javascript";
import { day, night } from "./colours.ts";

let highlighter: HighlighterCore | undefined;

/** The highlighter, made once. */
export function theHighlighter(): HighlighterCore {
  return (highlighter ??= createHighlighterCoreSync({
    themes: [day, night],
    langs: [typescript, python],
    engine: createJavaScriptRegexEngine(),
  }));
}

/** `<pre class="shiki">…`: a `span.line` for each line, colours as CSS variables for both schemes. */
export function highlighted(code: string, lang: "typescript" | "python"): string {
  const html = theHighlighter().codeToHtml(code, { lang, themes: { light: day.name!, dark: night.name! }, defaultColor: false });
  return html.replace(' tabindex="0"', "").replaceAll('</span>\n<span class="line">', '</span><span class="line">');
}
