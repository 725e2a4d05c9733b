/**
 * A timeline as a file of its own (`switchpoint run --svg`): the figure with its textures, and colours for light and dark.
 */
import type { Trace } from "../machine/trace.ts";
import type { DrawOptions } from "./draw.ts";
import { drawTimeline } from "./draw.ts";
import { DARK, LIGHT } from "./palette.ts";
import { FIGURE_STYLE, TEXTURES } from "./textures.ts";

/** The whole file. */
export function standaloneSvg(trace: Trace, options: DrawOptions = { width: 1040 }): string {
  const style = `<style>:root{${LIGHT}}@media(prefers-color-scheme:dark){:root{${DARK}}}svg{background:var(--raised)}${FIGURE_STYLE}</style>`;
  return drawTimeline(trace, options)
    .replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ')
    .replace(/(<svg[^>]*>)/, `$1${style}${TEXTURES}`);
}
