/** The module `dis`: a program reads the listing of its own functions. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { run as runProgram, runFiles, explore, lines, raises } from "../conformance/program.ts";
import { disassemble } from "../../src/switchpoint/engine/disassemble.ts";
import { listingTexts } from "../../src/switchpoint/compiler/4-bytecode/listing-text.ts";
import { root } from "../source-files.ts";

const program = `import { dis, get_instructions } from "switchpoint/dis";
let counter = 0;
function add(n: number) {
  for (let i = 0; i < n; i++) counter += 1;
}
class Bank {
  balance = 0;
  deposit(n: number) { this.balance += n; }
  report() { return () => this.balance; }
}
`;

const run = (text: string, python = "3.14"): string => runProgram(program + text, { python }).stdout;

/** What \`switchpoint dis\` lists under these names. */
function listed(text: string, python: string, ...names: string[]): string {
  const { functions } = disassemble(program + text, "program.ts", python);
  const texts = listingTexts(functions);
  return names.map((name) => texts[functions.findIndex((one) => one.name === name)]!).join("\n\n") + "\n";
}

test.for(["2.7", "3.6", "3.10", "3.12", "3.14", "3.14t"])("dis.dis(f) prints what the command prints for f (%s)", (python) => {
  const text = "dis(add);";
  expect(run(text, python)).toBe(listed(text, python, "add"));
  expect(run(text, python)).toContain("switch");
});

test("the command prints the same text", () => {
  const folder = mkdtempSync(join(tmpdir(), "dis-"));
  const file = join(folder, "program.ts");
  const text = `${program}dis(add);`;
  writeFileSync(file, text);
  const { stdout } = spawnSync(process.execPath, [join(root, "src/switchpoint/cli/switchpoint.js"), "dis", file], { encoding: "utf8" });
  expect(stdout).toContain(run("dis(add);"));
});

test("of a class: its methods by name, __init__ included; from 3.7 on, what is inside them", () => {
  const text = "dis(Bank);";
  const methods = ["Bank.__init__", "Bank.deposit", "Bank.report"];
  expect(run(text, "3.13")).toBe(listed(text, "3.13", ...methods, "Bank.report.<locals>.<lambda>"));
  expect(run(text, "3.6")).toBe(listed(text, "3.6", ...methods));
});

test("methods, closures, generators and coroutines have listings of their own", () => {
  const text = `
const bank = new Bank(); dis(bank.deposit);
dis(bank.report());
const count = function* () { yield 1; };
async function wait() { counter += 1; }
for (const f of [count, wait]) print(get_instructions(f).length >= 3);`;
  expect(run(text)).toBe(
    `${listed(text, "3.14", "Bank.deposit").trimEnd()}\n${listed(text, "3.14", "Bank.report.<locals>.<lambda>")}True\nTrue\n`,
  );
});

test("get_instructions tells where another thread may come", () => {
  const text = `for (const one of get_instructions(add)) if (one.is_jump_target || one.switch_point) print(one.opname, one.line_number);`;
  const out = run(text, "3.12").trimEnd().split("\n");
  expect(out[0]).toBe("RESUME 3");
  expect(out).toContain("JUMP_BACKWARD 4");
});

test("what has no bytecode of the program is a TypeError", () => {
  expect(lines(raises(program, "dis(5 as any)"))).toEqual(["TypeError: don't know how to disassemble int objects"]);
  expect(lines(raises(program, "dis(Math.max)"))).toEqual(["TypeError: don't know how to disassemble builtin_function_or_method objects"]);
  expect(lines(raises(program, "dis(null as any)"))).toEqual(["RuntimeError: no last traceback to disassemble"]);
});

test("under the explorer the listing is there as well, and asking for it is no operation", () => {
  const { verdict, complete, schedules } = explore(`${program}
import { assert } from "switchpoint"; import { Thread } from "switchpoint/threading";
const t = new Thread({ target: () => { assert(get_instructions(add).some((one) => one.switch_point)); } });
t.start(); assert(get_instructions(add).length > 5); t.join();`);
  expect([verdict, complete, schedules]).toEqual(["ok", true, 1]);
});

test("functions of another file of the program are listed, too", () => {
  const files = {
    "main.ts": 'import { dis } from "switchpoint/dis"; import { half } from "./lib"; dis(half);',
    "lib.ts": "\nexport const half = (n: number) => n / 2;",
  };
  const { stdout } = runFiles(Object.entries(files).map(([name, text]) => ({ name, text })));
  expect(stdout).toMatch(/^<lambda>, line 2:\n/);
});
