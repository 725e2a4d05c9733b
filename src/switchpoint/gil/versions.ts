/**
 * The Python versions that can be chosen, and how their GILs differ. Source: PYTHON.md sections A and B.
 */

/** Where eval_breaker is looked at: the four sets of PYTHON.md's table of check points. */
export type CheckPoints = "every-slow-instruction" | "jumps-and-calls" | "resume-and-back-edges";

/** Which policy decides who may run bytecode. */
export type Policy = "100-tick" | "interval" | "priority" | "free-threaded" | "none";

export interface Version {
  /** What `--python` says. */
  readonly name: string;
  /** The release whose library and error texts it has: "3.12". */
  readonly language: string;
  readonly policy: Policy;
  readonly checkPoints: CheckPoints;
  /** How much longer the same bytecode takes than with a GIL: 1, or what free threading costs a single thread. */
  readonly slowdown: number;
  /** Picoseconds of the average instruction; reference/cpython-measured.json, iteration-cost (nine instructions an iteration). */
  readonly instruction: number;
  /** Picoseconds more for calling a Python function; from call-cost. */
  readonly pythonCall: number;
}

const slow = "every-slow-instruction";
/** PEP 779 and the free-threading HOWTO: about 40 % in 3.13, where the specialising interpreter is off; 5 to 10 % in 3.14. */
const COST_3_13T = 1.4;
const COST_3_14T = 1.075;

const VERSIONS: readonly Version[] = [
  { ...version("2.7", slow, 33.2, 79.4), policy: "100-tick" },
  ...["3.2", "3.3", "3.4", "3.5", "3.6", "3.7", "3.8"].map((name) => version(name, slow, 51.5, 88.9)),
  version("3.9", slow, 51.7, 90.7),
  version("3.10", "jumps-and-calls", 52, 97.3),
  version("3.11", "resume-and-back-edges", 30.2, 50.3),
  version("3.12", "resume-and-back-edges", 38.8, 50.7),
  version("3.13", "resume-and-back-edges", 39.2, 47.8),
  version("3.14", "resume-and-back-edges", 39.2, 47.8),
  freeThreaded("3.13", COST_3_13T),
  freeThreaded("3.14", COST_3_14T),
  { ...version("3.2", slow, 51.5, 88.9), name: "beazley", policy: "priority" },
  // Jython speaks Python 2.7. Its own speed depends on the Java machine and was not measured: it is given Python 2.7's.
  { ...version("2.7", slow, 33.2, 79.4), name: "jython", policy: "none" },
];

function freeThreaded(language: string, slowdown: number): Version {
  const { instruction, pythonCall, ...rest } = version(language, "resume-and-back-edges", 39.2, 47.8);
  const name = `${language}t`;
  return {
    ...rest,
    name,
    policy: "free-threaded",
    slowdown,
    instruction: Math.round(instruction * slowdown),
    pythonCall: Math.round(pythonCall * slowdown),
  };
}

/** `iteration` and `call` are the measured nanoseconds of the two loops of cpython-measured.json. */
function version(name: string, checkPoints: CheckPoints, iteration: number, call: number): Version {
  const instruction = Math.round((iteration * 1000) / 9);
  // The call loop is eight instructions besides the call itself.
  return {
    name,
    language: name,
    policy: "interval",
    checkPoints,
    slowdown: 1,
    instruction,
    pythonCall: Math.max(0, Math.round(call * 1000) - 8 * instruction),
  };
}

/** The names that `--python` takes. */
export const versionNames: readonly string[] = VERSIONS.map((each) => each.name);

const BY_NAME: ReadonlyMap<string, Version> = new Map(VERSIONS.map((each) => [each.name, each]));

/** The version of that name, or undefined. */
export function versionNamed(name: string): Version | undefined {
  return BY_NAME.get(name);
}

/** True if version `name` is at least `than`: 3.10 is later than 3.9. */
export function isAtLeast(name: string, than: string): boolean {
  return rank(name) >= rank(than);
}

/** A number that orders versions: 3010 for "3.10", and for "3.10t". Makes no objects: the library asks all the time. */
function rank(name: string): number {
  let major = 0;
  let minor = 0;
  let dots = 0;
  for (let k = 0; k < name.length; k++) {
    const code = name.charCodeAt(k);
    if (code === 46) dots++;
    else if (code < 48 || code > 57) continue;
    else if (dots === 0) major = major * 10 + code - 48;
    else if (dots === 1) minor = minor * 10 + code - 48;
  }
  return major * 1000 + minor;
}
