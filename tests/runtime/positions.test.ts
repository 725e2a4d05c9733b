/**
 * Errors name the learner's file, line, column and function.
 */
import { expect, test } from "vitest";
import { framesOf } from "../../src/switchpoint/runtime/positions.ts";
import { build, runCompiled } from "./driver.ts";

function frames(text: string, everyPoint = false) {
  const files = [{ name: "program.ts", text }];
  const { thrown } = runCompiled(files, { everyPoint });
  return framesOf(thrown, build(files).modules);
}

test.each([false, true])("an error thrown deep in calls has a frame for each function (stepping: %s)", (stepping) => {
  const text = `function inner(x: number): number {
  if (x > 0) {
    throw new Error("deep");
  }
  return x;
}
const middle = (n: number) => {
  const y = n + 1;
  return inner(
    y,
  );
};
class Bank {
  transfer() {
    return middle(1);
  }
}
new Bank().transfer();`;
  const found = frames(text, stepping);
  expect(found[0]).toMatchObject({ file: "program.ts", line: 3, column: 11, name: "inner" });
  expect(found.map(({ line, name }) => [line, name])).toEqual([
    [3, "inner"],
    [9, "middle"],
    [15, "transfer"],
    [18, "<module>"],
  ]);
});

test.each([
  ["const o: any = null;\n\n  o.field;", 3, 3],
  ["const o: any = {};\nprint(1,\n  o.a.b.c);", 3, 3],
  ["let f: any = 5;\nf();", 2, 1],
  ["const o: any = {};\nconst x = 1 +\n  o.method(2);", 3, 3],
  ["for (const x of [1]) {\n  const [a] = null as any;\n}", 2, 9],
  ["function f() { return y; }\nf();\nlet y = 1;", 1, 23],
  ["const c = 1;\nprint(c);\n(c as any) = 2;", 3, 1],
  ["new (class {\n  x = (null as any).z;\n})();", 2, 7],
  ["[3, 1].map((n) =>\n  (n as any).a.b);", 2, 3],
  ["const {\n  a,\n  b: { c },\n} = { a: 1 } as any;", 3, 6],
  ["`line\n${1}`;\n\nnull!.x;", 4, 1],
  ["switch (1) {\n  case 1:\n    unknownName;\n}", 3, 5],
])("the place of an error in %j", (text, line, column) => {
  expect(frames(text)[0]).toMatchObject({ line, column });
});

test("emitted lines keep step with the source's", () => {
  const text = "let a = 1;\n\n/* a\ncomment */\nfunction f(\n  x: number,\n) {\n  return x;\n}\nprint(f(a)); // end\nprint(2);";
  const [module] = build([{ name: "p.ts", text }]).modules;
  for (const { line, sourceLine } of module!.mappings) expect(line).toBe(sourceLine);
});

test("an error in another module names that module", () => {
  const files = [
    { name: "main.ts", text: 'import { fail } from "./lib";\nfail();' },
    { name: "lib.ts", text: "export function fail() {\n  throw new RangeError('x');\n}" },
  ];
  const found = framesOf(runCompiled(files).thrown, build(files).modules);
  expect(found.map(({ file, line, name }) => [file, line, name])).toEqual([
    ["lib.ts", 2, "fail"],
    ["main.ts", 2, "<module>"],
  ]);
});
