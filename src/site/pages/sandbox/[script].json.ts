/** The sandbox's scripts as JSON: the page fetches them and hands them to the sandboxed frame. */
import type { APIRoute, GetStaticPaths } from "astro";
import { sandboxFile, sandboxFiles } from "../../build/sandbox-scripts.ts";

export const getStaticPaths: GetStaticPaths = async () => (await sandboxFiles()).map((script) => ({ params: { script } }));

export const GET: APIRoute = async ({ params }) =>
  new Response(JSON.stringify(await sandboxFile(params["script"]!)), { headers: { "content-type": "application/json; charset=utf-8" } });
