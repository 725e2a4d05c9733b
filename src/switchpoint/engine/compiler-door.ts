/**
 * The engine's first half as a global of a classic script: text in, text out, for a realm that never runs a program and so
 * can serve many requests. The bundler starts here (cli/bundle.ts).
 */
import { CompileMemory } from "../runtime/compile-memory.ts";
import { prepare } from "./prepare.ts";
import type { Request } from "./protocol.ts";

/** What the script defines as `switchpointCompiler`. */
export interface CompilerDoor {
  /** JSON of a Request → JSON of a Prepared. */
  prepare(request: string): string;
}

/** Programs are edited a file at a time, and an exercise is graded again and again. */
const memory = new CompileMemory();

const door: CompilerDoor = { prepare: (request) => JSON.stringify(prepare(JSON.parse(request) as Request, memory)) };

(globalThis as { switchpointCompiler?: CompilerDoor }).switchpointCompiler = door;
