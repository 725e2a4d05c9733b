/**
 * The document of the sandboxed frame: a policy and a script, nothing else. Its policy is what holds learners' programs: no
 * network, no storage; code only from itself and from blobs that it makes.
 */
import type { APIRoute } from "astro";
import { scriptText } from "../../build/script-text.ts";
// oxlint-disable-next-line import/default -- the suffix ?raw is Vite's: the file as text
import frame from "../../sandbox/frame.ts?raw";

const policy =
  "default-src 'none'; script-src 'unsafe-inline' blob:; worker-src blob:; connect-src 'none'; base-uri 'none'; form-action 'none'";

export const GET: APIRoute = async () => {
  const script = (await scriptText(frame)).replaceAll("</", "<\\/");
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><title>Sandbox</title></head><body><script>${script}</script></body></html>`;
  return new Response(html, { headers: { "content-type": "text/html; charset=utf-8" } });
};
