/**
 * A schedule as text: which thread made each step, and what it belongs to, so that it can be repeated elsewhere and refused
 * where it does not fit. Safe in a URL and in a shell. For example
 *
 *     sp1.any.3fa92c1b.a12b3a4            the first thread 12 steps, the second 3, the first 4
 *     sp1.3-9.3fa92c1b.a12b3.s7.n~200     with --python 3.9, --seed 7, --arg n=200
 *
 * Threads are lettered in the order of their creation: a to z, A to Z, then _52_, _53_, …; a number after a letter repeats it.
 */

export interface Schedule {
  /** "any" or a version's name. */
  readonly python: string;
  /** Of the program's source. */
  readonly hash: string;
  /** Threads by order of creation, one for each step. */
  readonly choices: readonly number[];
  readonly seed: number;
  readonly args: Readonly<Record<string, string>>;
}

/** The text is no schedule, or not one of this program. */
export class ScheduleError extends Error {
  override readonly name: string = "ScheduleError";
}

const FORMAT = "sp1";
const LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** The schedule as text. */
export function printSchedule(schedule: Schedule): string {
  const parts = [FORMAT, schedule.python.replaceAll(".", "-"), schedule.hash, printChoices(schedule.choices)];
  if (schedule.seed !== 0) parts.push(`s${schedule.seed}`);
  const args = Object.entries(schedule.args).map(([name, value]) => `${escape(name)}~${escape(value)}`);
  if (args.length > 0) parts.push(args.toSorted().join("~~"));
  return parts.join(".");
}

/** Reads what `printSchedule` wrote. @throws ScheduleError that says what is wrong */
export function parseSchedule(text: string): Schedule {
  const [format, python, hash, choices, ...rest] = text.trim().split(".");
  if (format === undefined || !/^sp\d+$/.test(format))
    throw new ScheduleError(`A schedule begins with "${FORMAT}."; this begins with "${text.slice(0, 12)}".`);
  if (format !== FORMAT) throw new ScheduleError(`This schedule has format ${format}; this version of Switchpoint reads ${FORMAT}.`);
  if (python === undefined || hash === undefined || choices === undefined)
    throw new ScheduleError("The schedule is cut off: four parts, separated by dots, are the least.");
  const seed = /^s-?\d+$/.test(rest[0] ?? "") ? Number(rest.shift()!.slice(1)) : 0;
  if (rest.length > 1) throw new ScheduleError(`The schedule has a part too many: "${rest[1]}".`);
  return { python: python.replaceAll("-", "."), hash, choices: parseChoices(choices), seed, args: parseArgs(rest[0]) };
}

/** What a schedule must agree with. */
export interface Setting {
  readonly python: string;
  readonly hash: string;
  readonly seed: number;
  readonly args: Readonly<Record<string, string>>;
}

/** @throws ScheduleError that names all that differs */
export function requireFit(schedule: Schedule, setting: Setting): void {
  const differences: string[] = [];
  if (schedule.python !== setting.python) differences.push(`it was made with --python ${schedule.python}, not ${setting.python}`);
  if (schedule.seed !== setting.seed) differences.push(`it was made with --seed ${schedule.seed}, not ${setting.seed}`);
  const names = new Set([...Object.keys(schedule.args), ...Object.keys(setting.args)]);
  for (const name of [...names].toSorted()) {
    const [was, is] = [schedule.args[name], setting.args[name]];
    if (was !== is) differences.push(`it was made with ${argText(name, was)}, not ${argText(name, is)}`);
  }
  if (schedule.hash !== setting.hash) differences.push(`it was made for another source (${schedule.hash}; this one is ${setting.hash})`);
  if (differences.length > 0) throw new ScheduleError(`The schedule does not fit: ${differences.join("; ")}.`);
}

function argText(name: string, value: string | undefined): string {
  return value === undefined ? `no --arg ${name}` : `--arg ${name}=${value}`;
}

function printChoices(choices: readonly number[]): string {
  let text = "";
  for (let i = 0; i < choices.length;) {
    let end = i + 1;
    while (choices[end] === choices[i]) end++;
    const thread = choices[i]!;
    text += (LETTERS[thread] ?? `_${thread}_`) + (end - i > 1 ? String(end - i) : "");
    i = end;
  }
  return text === "" ? "-" : text;
}

function parseChoices(text: string): number[] {
  if (text === "-") return [];
  if (!/^(([a-zA-Z]|_\d+_)\d*)+$/.test(text)) throw new ScheduleError(`These are no steps: "${text}".`);
  const choices: number[] = [];
  for (const [, letter, number, count] of text.matchAll(/(?:([a-zA-Z])|_(\d+)_)(\d*)/g)) {
    const thread = letter === undefined ? Number(number) : LETTERS.indexOf(letter);
    const times = count === "" ? 1 : Number(count);
    if (choices.length + times > MOST_STEPS) throw new ScheduleError(`The schedule has more than ${MOST_STEPS} steps.`);
    for (let k = 0; k < times; k++) choices.push(thread);
  }
  return choices;
}

const MOST_STEPS = 10_000_000;

function parseArgs(text: string | undefined): Record<string, string> {
  const args: Record<string, string> = {};
  for (const pair of text === undefined || text === "" ? [] : text.split("~~")) {
    const [name, value, more] = pair.split("~");
    if (name === undefined || value === undefined || more !== undefined) throw new ScheduleError(`This is no argument: "${pair}".`);
    Object.defineProperty(args, unescape(name), { value: unescape(value), enumerable: true, configurable: true, writable: true });
  }
  return args;
}

/** Letters and digits stay; every other UTF-16 unit becomes -XXXX. */
function escape(text: string): string {
  return text.replaceAll(/[^A-Za-z0-9]/g, (unit) => `-${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

function unescape(text: string): string {
  return text.replaceAll(/-([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
