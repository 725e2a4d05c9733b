/**
 * Submissions that are hardly files: too odd, or too large, to lie among the samples. Each says what must come of it; null: it is
 * as good as without its oddity.
 */
import { rightWith } from "./submissions.ts";

/** Handed in to `exercise`; `says`: a text of its first case. */
export interface Malformed {
  readonly name: string;
  readonly exercise: string;
  readonly text: string;
  readonly says: string | null;
}

const right = rightWith("");
const nested = (open: string, close: string, count: number): string => `let x = ${open.repeat(count)}1${close.repeat(count)};\n${right}`;

const programs: readonly (readonly [name: string, text: string, says: string | null])[] = [
  ["nothing at all", "", 'an export named "increment"'],
  ["white space", " \t\r\n\u2028", 'an export named "increment"'],
  ["a byte order mark", `\uFEFF${right}`, null],
  ["CRLF", right.replaceAll("\n", "\r\n"), null],
  ["a NUL", `\0${right}`, "Line 1: "],
  ["a NUL in a text", `const s = "\0";\n${right}`, null],
  ["bytes that are no text", `${String.fromCharCode(...Array.from({ length: 256 }, (_, i) => i))}\uFFFD`, "Line 1: "],
  ["lone surrogates", `const s = "\uD800";\n${right}`, null],
  ["a lone surrogate outside of texts", `\uDC00${right}`, "Line 1: "],
  ["two million characters", `// ${"x".repeat(2_000_000)}\n${right}`, "250,000"],
  ["a hundred thousand lines", `let n = 0;\n${"n++;\n".repeat(100_000)}${right}`, "250,000"],
  ["ten thousand parentheses", nested("(", ")", 10_000), "Line 1: "],
  ["ten thousand brackets", nested("[", "]", 10_000), "Line 1: "],
  ["ten thousand functions in each other", nested("(() => ", ")", 10_000), "Line 1: "],
  ["ten thousand operators", `let x = ${"1 + ".repeat(10_000)}1;\n${right}`, "Line 1: "],
  ["ten thousand else", `let x = 0;\n${"if (x) {} else ".repeat(10_000)}{}\n${right}`, "Line "],
  ["ten thousand types in each other", `let x: ${"Array<".repeat(10_000)}number${">".repeat(10_000)};\n${right}`, "Line 1: "],
  ["a text that never ends", `let s = "${right}`, "Line 1: "],
  ["a template that never ends", "`${".repeat(1000) + right, "Line "],
  ["a comment that never ends", `/* ${right}`, "Line 1: "],
  ["a regular expression that is none", `/(/;\n${right}`, "Line 1: "],
  ["JSON", '{ "answer": 2 }', "Line 1: "],
  ["HTML", "<!DOCTYPE html><script>alert(1)</script>", "Line 1: "],
  ["Python", "def increment():\n    global counter\n    counter += 1\n", "Line 1: "],
  ["a number that is too large", `let n = ${"9".repeat(10_000)};\n${right}`, null],
  ["the same export twice", `${right}export function total() { return 2; }\n`, "Line "],
  ["exports of nothing", "export { increment, total };\n", "Line 1: "],
  ["a module that is a circle", `export * from "./starter";\n`, 'an export named "increment"'],
];

const answers: readonly (readonly [name: string, text: string, says: string])[] = [
  ["TypeScript where JSON is wanted", right, "This is no answer"],
  ["nothing where JSON is wanted", "", "This is no answer"],
  ["JSON with a byte order mark", `\uFEFF{ "answer": 2 }`, "This is no answer"],
  ["JSON in a hundred thousand brackets", "[".repeat(100_000) + "]".repeat(100_000), "This is no answer"],
  ["an answer in a hundred thousand brackets", `{ "answer": ${"[".repeat(100_000)}${"]".repeat(100_000)} }`, "Answer with a list"],
  ["JSON with a prototype", '{ "__proto__": { "answer": { "prints": ["1", "2"] } } }', "Answer with a list"],
  ["an answer by inherited names", '{ "answer": { "constructor": 1, "__proto__": { "prints": ["1", "2"] } } }', "Answer with a list"],
  ["an answer of two million characters", JSON.stringify({ answer: { prints: ["x".repeat(2_000_000)] } }), "No schedule prints"],
  ["infinity", '{ "answer": 1e999 }', "Answer with a list"],
  ["a schedule where an answer is wanted", '{ "schedule": "sp1.any.0.a" }', "Answer with a list"],
];

export const malformed: readonly Malformed[] = [
  ...programs.map(([name, text, says]) => ({ name, exercise: "counter", text, says })),
  ...answers.map(([name, text, says]) => ({ name, exercise: "questions", text, says })),
  { name: "a schedule without end", exercise: "break-it", text: `{ "schedule": "sp1.any.0.${"a1".repeat(100_000)}" }`, says: "" },
  { name: "a schedule of another format", exercise: "break-it", text: '{ "schedule": "\\u0000sp9..." }', says: "" },
];
