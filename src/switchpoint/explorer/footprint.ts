/**
 * What one step touches, and whether two steps depend on each other: whether both touch the same part of the same object,
 * one of the two writing.
 *
 * A footprint kept from an earlier execution may name an object that the present one has not met under that number
 * (runtime/numbering.ts). Such an object is taken for any that the earlier execution had not met under its number. That errs towards dependence, which may cost an execution but never misses one.
 */
import type { StepLog } from "../runtime/step-log.ts";

export interface Footprint {
  readonly objects: readonly number[];
  readonly keys: readonly number[];
  readonly writes: readonly boolean[];
}

/** A footprint kept from an earlier execution, and the objects which that execution had met. */
export interface KeptFootprint extends Footprint {
  readonly met: ReadonlySet<number>;
}

/** Keeps the footprint of step `i` for comparison in other executions. */
export function keep(log: StepLog, i: number): KeptFootprint {
  const from = log.first[i]!;
  const to = log.end(i);
  return { objects: log.object.slice(from, to), keys: log.key.slice(from, to), writes: log.write.slice(from, to), met: log.met() };
}

/** True if a step with this footprint and step `i` of the log depend on each other. `met` as in KeptFootprint; null: this execution's. */
export function touchesStep(footprint: Footprint, log: StepLog, i: number, met: ReadonlySet<number> | null = null): boolean {
  const { objects, keys, writes } = footprint;
  const end = log.end(i);
  for (let k = 0; k < objects.length; k++) {
    const object = objects[k]!;
    const strange = met !== null && !log.has(object);
    for (let a = log.first[i]!; a < end; a++) {
      const other = log.object[a]!;
      if (!writes[k] && !log.write[a]) continue;
      if (object === other ? keys[k] === log.key[a] || keys[k] === 0 || log.key[a] === 0 : strange && !met.has(other)) return true;
    }
  }
  return false;
}

/** True if steps `i` and `j` of the log depend on each other. */
export function stepsConflict(log: StepLog, i: number, j: number): boolean {
  const endI = log.end(i);
  const endJ = log.end(j);
  for (let a = log.first[i]!; a < endI; a++) {
    for (let b = log.first[j]!; b < endJ; b++) {
      if (log.object[a] === log.object[b] && log.conflict(a, b)) return true;
    }
  }
  return false;
}
