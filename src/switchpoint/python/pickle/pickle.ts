/**
 * Python's `pickle`: values as bytes, in CPython's own format (pickling/pickler.ts says which value is what). Pickling keeps the
 * GIL all the time. Functions and classes are pickled by name: only those at the top of a module can be.
 *
 * The program's own `__reduce__`, `__getstate__` and `__setstate__` are called at one go. Protocols below 4 are not written.
 * Source: CPython 3.13, Lib/pickle.py, Modules/_pickle.c.
 */
import { isAtLeast } from "../../gil/versions.ts";
import type { Access, Sim } from "../../machine/traps.ts";
import { bufferOf } from "../buffers/buffer.ts";
import { ValueError } from "../builtins.ts";
import { costOf, PICKLE_DUMPS, PICKLE_LOADS, PICKLE_RAW, type CCost } from "../c-costs.ts";
import { currentThread, visible } from "../interpreter.ts";
import { namesWith } from "./pickling/names.ts";
import { pickled } from "./pickling/pickler.ts";
import { reachable } from "./pickling/reachable.ts";
import { unpickled } from "./pickling/unpickler.ts";
import type { Signatures } from "../signatures.ts";

export { PickleError, PicklingError, UnpicklingError } from "./pickling/complaints.ts";

export const HIGHEST_PROTOCOL = 5;
export const DEFAULT_PROTOCOL = 4;

/**
 * The pickle of a value.
 * @throws PicklingError or AttributeError for a function or class that does not stand at the top of a module, TypeError for
 * what cannot be pickled
 */
export function* dumps(obj: unknown, protocol: number | null = null): Sim<Uint8Array<ArrayBuffer>> {
  const { python, world } = currentThread().interpreter;
  const wanted = protocol ?? (isAtLeast(python, "3.14") ? 5 : DEFAULT_PROTOCOL);
  if (wanted > HIGHEST_PROTOCOL) throw new ValueError(`pickle protocol must be <= ${HIGHEST_PROTOCOL}`);
  yield visible("pickle", currentThread(), { write: false, more: world.startWaits ? null : accesses(obj) });
  const { bytes, raw } = pickled(obj, { protocol: Math.max(4, wanted), names: namesWith(world.registry), python });
  yield { op: "cpu", ns: time(PICKLE_DUMPS, bytes, raw), grain: 0 };
  return bytes;
}

/**
 * The value of a pickle.
 * @throws UnpicklingError, EOFError for what is no pickle, AttributeError for a name that is not there
 */
export function* loads(data: ArrayBufferView | { readonly nbytes: number }): Sim<any> {
  const { world } = currentThread().interpreter;
  const buffer = bufferOf(data);
  try {
    yield visible("unpickle", buffer.memory, { write: false });
    const bytes = Uint8Array.from(buffer.bytes);
    const { value, raw } = unpickled(bytes, namesWith(world.registry));
    yield { op: "cpu", ns: time(PICKLE_LOADS, bytes, raw), grain: 0 };
    return value;
  } finally {
    buffer.release();
  }
}

/** Copying bytes is cheap, making and reading objects is not. */
function time(cost: CCost, bytes: Uint8Array, raw: number): number {
  return costOf(cost, bytes.length - raw) + Math.round(PICKLE_RAW * raw);
}

function accesses(value: unknown): Access[] {
  return reachable(value).map((object) => ({ object, key: null, write: false }));
}

export const signatures: Signatures = {
  dumps: ["obj", "protocol?"],
};
