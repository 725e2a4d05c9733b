/** What a request that did not end with an answer of the engine says: one place, so that a cap has one name wherever it is met. */
import type { Ending, Limits } from "./realm.ts";
import type { ProgramError } from "../runtime/results.ts";

/** The error of an ending without an answer. */
export function errorOf(ending: Exclude<Ending, { how: "answered" }>, limits: Limits): ProgramError {
  switch (ending.how) {
    case "out of time":
      return { type: "TimeLimit", message: `no end after ${limits.seconds} s of real time`, line: 0, column: 0 };
    case "out of memory":
      return { type: "MemoryLimit", message: `the program took more than ${limits.mebibytes} MiB`, line: 0, column: 0 };
    case "crashed":
      return { type: "InternalError", message: `${ending.detail}: a fault of switchpoint, not of the program`, line: 0, column: 0 };
  }
}
