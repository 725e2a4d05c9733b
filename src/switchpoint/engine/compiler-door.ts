/**
 * The engine's first half as a global of a classic script: text in, text out, for a realm that never runs a program and so
 * can serve many requests. The bundler starts here (cli/bundle.ts).
 */
import { prepare } from "./prepare.ts";
import type { Request } from "./protocol.ts";

/** What the script defines as `switchpointCompiler`. */
export interface CompilerDoor {
  /** JSON of a Request → JSON of a Prepared. */
  prepare(request: string): string;
}

const door: CompilerDoor = { prepare: (request) => JSON.stringify(prepare(JSON.parse(request) as Request)) };

(globalThis as { switchpointCompiler?: CompilerDoor }).switchpointCompiler = door;
