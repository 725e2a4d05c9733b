/**
 * Tests that are expected to fail, and why: known-failures.json beside this file. A path may end in `*`.
 */
import { readFileSync } from "node:fs";

/** One test, or all whose path begins so. */
export interface KnownFailure {
  readonly path: string;
  readonly reason: string;
}

/** The committed list. */
export function readKnownFailures(): KnownFailure[] {
  return JSON.parse(readFileSync(new URL("known-failures.json", import.meta.url), "utf8")) as KnownFailure[];
}

/** The reason why a test is expected to fail; "" if it is not. */
export function knownReason(known: readonly KnownFailure[], path: string): string {
  return known.find((one) => (one.path.endsWith("*") ? path.startsWith(one.path.slice(0, -1)) : one.path === path))?.reason ?? "";
}
