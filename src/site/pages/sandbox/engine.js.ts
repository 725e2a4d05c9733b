/** The text of the Worker: the engine, then the Worker's shell. The page fetches it and hands it to the sandboxed frame. */
import type { APIRoute } from "astro";
import { bundleEngine } from "switchpoint/bundle";
import { scriptText } from "../../build/script-text.ts";
// oxlint-disable-next-line import/default -- the suffix ?raw is Vite's: the file as text
import worker from "../../sandbox/worker.ts?raw";

export const GET: APIRoute = async () => {
  const text = `${await bundleEngine({ minify: true })}\n${await scriptText(worker)}`;
  return new Response(text, { headers: { "content-type": "text/javascript; charset=utf-8" } });
};
