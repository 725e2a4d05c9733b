/** A request, carried out in this realm. */
import { runInThisContext } from "node:vm";
import { perform, prepare } from "../../src/switchpoint/engine/engine.ts";
import type { Request, Response } from "../../src/switchpoint/engine/protocol.ts";

/** The response; a fault of the program's source is thrown. */
export function answer(request: Request): Response {
  const prepared = prepare(request);
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.faults));
  const factories = prepared.pieces.map(({ url, code }) => runInThisContext(code, { filename: url }) as unknown);
  return perform(request, prepared, factories);
}
