/**
 * The shell of the Worker that compiles; the compiler's script stands before it in the same text. It runs no program of
 * anybody's, so it serves one request after another. One file without imports.
 */
import type { FromCompiler, ToCompiler } from "./messages.ts";

(() => {
  const { prepare } = (globalThis as unknown as { switchpointCompiler: { prepare(request: string): string } }).switchpointCompiler;

  const answer = ({ id, request }: ToCompiler): FromCompiler => {
    try {
      const prepared = prepare(request);
      const { packs = [] } = JSON.parse(prepared) as { packs?: string[] };
      return { id, prepared, packs };
    } catch (error) {
      return { id, why: String((error as Error).stack ?? error) };
    }
  };

  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a Worker has no origin
  self.addEventListener("message", ({ data }: MessageEvent<ToCompiler>) => self.postMessage(answer(data)));
})();
