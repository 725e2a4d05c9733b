/**
 * The engine's second half as a global of a classic script: text in, text out, for the realm in which programs run. The
 * bundler starts here (cli/bundle.ts).
 *
 * What the engine needs to read and write text is taken now, before any program could change it. Searches and grades run
 * their programs again and again, so the realm is hardened for them first; a program that runs once may change its own.
 */
import "../python/packs/standard.ts";
import { keepWholeStacks } from "../runtime/positions.ts";
import { harden } from "./harden.ts";
import { perform, performing } from "./perform.ts";
import type { Prepared, Request } from "./protocol.ts";

/** What the script defines as `switchpointEngine`. */
export interface EngineDoor {
  /**
   * JSON of a Request, JSON of its Prepared, what its pieces evaluated to, and a clock → JSON of a Response. `again`: the
   * realm will run the same program more than once.
   */
  perform(request: string, prepared: string, factories: readonly unknown[], isTimeUp?: () => boolean, again?: boolean): string;
  /** The same in slices: for somebody who looks on, and may stop it. */
  performing(request: string, prepared: string, factories: readonly unknown[], isTimeUp: () => boolean): Slice;
}

/**
 * Works until `isOver` (asked now and then) or until all is done: JSON of a Response, or of `{ "progress": Progress }`, after
 * which it is to be called again. `goesOn` false: it ends with what is known.
 */
export type Slice = (goesOn: boolean, isOver: () => boolean) => string;

const { parse, stringify } = JSON;
keepWholeStacks();

const door: EngineDoor = {
  perform(text, prepared, factories, isTimeUp, again = false) {
    const request = parse(text) as Request;
    // (A second time it finds nothing left to do.)
    if (request.do !== "run" || again) harden();
    return stringify(perform(request, parse(prepared) as Prepared, factories, isTimeUp));
  },
  performing(text, prepared, factories, isTimeUp) {
    const request = parse(text) as Request;
    if (request.do !== "run") harden();
    const work = performing(request, parse(prepared) as Prepared, factories, isTimeUp);
    return (goesOn, isOver) => {
      for (;;) {
        const { done, value } = work.next(goesOn && !isTimeUp());
        if (done) return stringify(value);
        if (isOver()) return stringify({ progress: value });
      }
    };
  },
};

(globalThis as { switchpointEngine?: EngineDoor }).switchpointEngine = door;
