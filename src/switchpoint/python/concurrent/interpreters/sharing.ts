/**
 * Passing values between interpreters: nothing that can be changed is ever in two of them. None, bool, int, float, str, bytes and
 * tuples of these are copied cheaply; memoryviews and queues really share what is behind them; all else is pickled.
 *
 * An array counts as a tuple where all its items are cheap. Source: CPython 3.14, Python/crossinterp.c, crossinterp_data_lookup.h.
 */
import type { Sim } from "../../../machine/traps.ts";
import { memoryview } from "../../buffers/memoryview.ts";
import { dumps, loads } from "../../pickle/pickle.ts";
import { NotShareableError } from "./errors.ts";

/** A value on its way from one interpreter to another; the same one can arrive more than once. */
export type Shared =
  | { readonly as: "value"; readonly value: unknown }
  | { readonly as: "bytes"; readonly value: Uint8Array }
  | { readonly as: "memory"; readonly value: memoryview }
  | { readonly as: "tuple"; readonly value: readonly Shared[] }
  | { readonly as: "pickle"; readonly value: Uint8Array };

/** The value as it goes without pickle; null if it cannot. */
export function cheaply(value: unknown): Shared | null {
  if (value === null || (typeof value !== "object" && typeof value !== "function" && typeof value !== "symbol"))
    return { as: "value", value };
  if (value instanceof memoryview) return { as: "memory", value };
  if (value instanceof Uint8Array && Object.getPrototypeOf(value) === Uint8Array.prototype) return { as: "bytes", value: value.slice() };
  if (!Array.isArray(value)) return null;
  const items = (value as unknown[]).map(cheaply);
  return items.includes(null) ? null : { as: "tuple", value: items as Shared[] };
}

/**
 * Takes a value out of the interpreter that runs.
 * @throws NotShareableError if it cannot be pickled
 */
export function* share(value: unknown): Sim<Shared> {
  const cheap = cheaply(value);
  if (cheap !== null) return cheap;
  try {
    return { as: "pickle", value: yield* dumps(value) };
  } catch (error) {
    throw Object.assign(new NotShareableError("object could not be pickled"), { __cause__: error });
  }
}

/** Makes the value in the interpreter that runs. @throws NotShareableError if it cannot be unpickled there */
export function* receive(shared: Shared): Sim<unknown> {
  switch (shared.as) {
    case "value":
      return shared.value;
    case "bytes":
      return shared.value.slice();
    case "memory":
      return new memoryview(shared.value);
    case "tuple": {
      const items: unknown[] = [];
      for (const item of shared.value) items.push(yield* receive(item));
      return items;
    }
    case "pickle":
      return yield* unpickled(shared.value);
  }
}

function* unpickled(data: Uint8Array): Sim<unknown> {
  try {
    return yield* loads(data);
  } catch (error) {
    throw Object.assign(new NotShareableError("object could not be unpickled"), { __cause__: error });
  }
}
