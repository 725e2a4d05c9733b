/**
 * The link from the EventLoop that a program holds to its state. A class of its own below EventLoop, because futures need the
 * link, and the loop needs futures.
 */
import { typeName } from "../type-names.ts";
import { LoopCore } from "./loop-core.ts";

/** The state behind an event loop of the program, or null. */
let coreIn: (value: object) => LoopCore | null;

/** What an EventLoop keeps from the program. */
export class LoopFace {
  readonly #core = new LoopCore(this);

  static {
    coreIn = (value) => (#core in value ? value.#core : null);
  }
}

/** @throws TypeError if it is no event loop */
export function coreOfLoop(face: unknown): LoopCore {
  const core = typeof face === "object" && face !== null ? coreIn(face) : null;
  if (core === null) throw new TypeError(`an event loop was expected, got ${typeName(face)}`);
  return core;
}
