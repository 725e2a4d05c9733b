/**
 * Errors name the learner's file, line, column and function.
 */
import { expect, test } from "vitest";
import { run } from "../conformance/program.ts";
import { framesOf, keepWholeStacks } from "../../src/switchpoint/runtime/positions.ts";
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

test("code that runs at one go has its places too", () => {
  const text = `class Box {
  content: any = null;
  look() {
    if (this.content === 0) return 0;
    return this.content.inside;
  }
}
const box = new Box();
const lookInto = (one: any) =>
  one.look.missing.here;
for (let i = 0; i < 2; i++) {
  box.content = i;
  if (i === 1) box.content = null;
}
try {
  lookInto(box);
} catch {
  box.look();
}`;
  expect(frames(text).map(({ line, column, name }) => [line, column, name])).toEqual([
    [5, 12, "look"],
    [18, 3, "<module>"],
  ]);
  expect(frames(text.replace("try {", "{").replace("} catch {", "} {"))[0]).toMatchObject({ line: 10, name: "lookInto" });
  expect(frames(text.replace("box.content = i;", "box.content = null.x;"))[0]).toMatchObject({ line: 12 });
});

test("names with digits and underscores are whole", () => {
  keepWholeStacks();
  const text =
    "function a_1() {\n  null!.x;\n}\nconst b_2 = () => a_1();\nclass C {\n  m_3() {\n    b_2();\n  }\n}\n[1].map(() => new C().m_3());";
  expect(frames(text, true).map(({ name }) => name)).toEqual(["a_1", "b_2", "m_3", "<lambda>", "<module>"]);
  expect(frames(text).map(({ name }) => name)).toEqual(["a_1", "b_2", "m_3", "<lambda>", "<module>"]);
});

test("a traceback is whole, but for lines that repeat", () => {
  keepWholeStacks();
  const deep =
    "function down(n: number) {\n  if (n === 0) null!.x;\n  down(n - 1);\n}\nconst start = () =>\n  [1].map(() => down(20));\nstart();";
  const { stderr } = run(deep);
  expect(stderr.split("\n").slice(0, 9)).toEqual([
    "Traceback (most recent call last):",
    '  File "program.ts", line 7, in <module>',
    '  File "program.ts", line 6, in start',
    '  File "program.ts", line 6, in <lambda>',
    ...Array<string>(3).fill('  File "program.ts", line 3, in down'),
    "  [Previous line repeated 17 more times]",
    '  File "program.ts", line 2, in down',
  ]);
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
