/**
 * The engine as a global of a classic script: text in, text out. The bundler starts here (cli/bundle.ts).
 *
 * What the engine needs to read and write text is taken now, before any program could change it. Searches and grades run
 * their programs again and again, so the realm is hardened for them first; a program that runs once may change its own.
 */
import { perform, prepare } from "./engine.ts";
import { harden } from "./harden.ts";
import type { Request } from "./protocol.ts";

/** What the script defines as `switchpointEngine`. */
export interface EngineDoor {
  /** JSON of a Request → JSON of a Prepared. */
  prepare(request: string): string;
  /** JSON of the same Request, what its pieces evaluated to, and a clock → JSON of a Response. */
  perform(request: string, factories: readonly unknown[], isTimeUp?: () => boolean): string;
}

const { parse, stringify } = JSON;

const door: EngineDoor = {
  prepare: (request) => stringify(prepare(parse(request) as Request)),
  perform(text, factories, isTimeUp) {
    const request = parse(text) as Request;
    if (request.do !== "run") harden();
    return stringify(perform(request, factories, isTimeUp));
  },
};

(globalThis as { switchpointEngine?: EngineDoor }).switchpointEngine = door;
