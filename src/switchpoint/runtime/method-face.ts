/**
 * The faces of methods and accessors whose keys are known only when the program runs.
 */
import { tagProgram, type Body, type OneGo } from "../python/callable.ts";
import { generatorFace } from "./generators.ts";
import type { Hooks } from "./hooks.ts";

/** The face of a method that a program defines under a key known only now. */
export function methodFace(
  $: Hooks,
  body: Body,
  key: PropertyKey,
  prefix: "" | "get " | "set ",
  length: number,
  generator = false,
  oneGo?: OneGo,
): Function {
  const label = typeof key === "symbol" ? (key.description === undefined ? "" : `[${key.description}]`) : String(key);
  const name = prefix + label;
  const face: Function = {
    [name](...args: unknown[]): unknown {
      return $.atomic(body, this, args);
    },
  }[name]!;
  if (length !== 0) Object.defineProperty(face, "length", { value: length, configurable: true });
  return generator ? generatorFace($, face, body) : tagProgram(face, body, $, oneGo);
}
