/**
 * The Python versions that can be chosen, and how their GILs differ. Source: PYTHON.md sections A and B.
 */

/** Where eval_breaker is looked at: the four sets of PYTHON.md's table of check points. */
export type CheckPoints = "every-slow-instruction" | "jumps-and-calls" | "resume-and-back-edges";

export interface Version {
  /** What `--python` says. */
  readonly name: string;
  /** The release whose library and error texts it has: "3.12". */
  readonly language: string;
  readonly checkPoints: CheckPoints;
  /** Picoseconds of the average instruction; reference/cpython-measured.json, iteration-cost (nine instructions an iteration). */
  readonly instruction: number;
  /** Picoseconds more for calling a Python function; from call-cost. */
  readonly pythonCall: number;
}

const slow = "every-slow-instruction";
const VERSIONS: readonly Version[] = [
  version("2.7", slow, 33.2, 79.4),
  ...["3.2", "3.3", "3.4", "3.5", "3.6", "3.7", "3.8"].map((name) => version(name, slow, 51.5, 88.9)),
  version("3.9", slow, 51.7, 90.7),
  version("3.10", "jumps-and-calls", 52, 97.3),
  version("3.11", "resume-and-back-edges", 30.2, 50.3),
  version("3.12", "resume-and-back-edges", 38.8, 50.7),
  version("3.13", "resume-and-back-edges", 39.2, 47.8),
  version("3.14", "resume-and-back-edges", 39.2, 47.8),
  { ...version("3.2", slow, 51.5, 88.9), name: "beazley" },
];

/** `iteration` and `call` are the measured nanoseconds of the two loops of cpython-measured.json. */
function version(name: string, checkPoints: CheckPoints, iteration: number, call: number): Version {
  const instruction = Math.round((iteration * 1000) / 9);
  // The call loop is eight instructions besides the call itself.
  return { name, language: name, checkPoints, instruction, pythonCall: Math.max(0, Math.round(call * 1000) - 8 * instruction) };
}

/** The names that `--python` takes. */
export const versionNames: readonly string[] = VERSIONS.map((each) => each.name);

/** The version of that name, or undefined. */
export function versionNamed(name: string): Version | undefined {
  return VERSIONS.find((each) => each.name === name);
}

/** True if version `name` is at least `than`: 3.10 is later than 3.9. */
export function isAtLeast(name: string, than: string): boolean {
  const [major = 0, minor = 0] = numbers(name);
  const [thanMajor = 0, thanMinor = 0] = numbers(than);
  return major > thanMajor || (major === thanMajor && minor >= thanMinor);
}

function numbers(name: string): number[] {
  return name.replace("t", "").split(".").map(Number);
}
