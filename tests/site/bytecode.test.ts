import { expect, test } from "vitest";
import { disassemble } from "switchpoint/disassemble";
import { bytecodeHtml, countsOf, roundOf, targetOf, written } from "../../src/site/figures/bytecode.ts";
import { tokensHtml, treeHtml } from "../../src/site/figures/stages.ts";
import { following, told } from "../../src/site/widgets/bytecode-steps.ts";

const SOURCE = "let n = 0;\nfunction add() {\n  for (let i = 0; i < 9; i++) {\n    n += 1;\n  }\n}\n";

function listed(python: string) {
  return disassemble(SOURCE, "a.ts", python).functions.find(({ name }) => name === "add")!;
}

function stepsOf(python: string) {
  return listed(python).instructions.map((one) => [one.offset, one.tick, one.switch, targetOf(one), one.opcode] as const);
}

test("a round of the loop goes from the test to the jump back, and back from there to the test", () => {
  const round = roundOf(listed("2.7"));
  expect(round[0]!.opcode).toBe("LOAD_FAST");
  expect(round.at(-1)!.opcode).toBe("JUMP_ABSOLUTE");
  expect(countsOf(round)).toEqual({ instructions: 13, ticks: 6, switches: 6 });
  expect(countsOf(roundOf(listed("3.12"))).switches).toBe(1);
});

test("the figure counts ticks only where there are any, and marks every switch point", () => {
  const lines = SOURCE.split("\n");
  const [old, recent] = ["2.7", "3.12"].map((python) => bytecodeHtml(listed(python), lines, python));
  expect(old).toContain('class="tick"');
  expect(recent).not.toContain('class="tick"');
  expect(recent!.match(/may-switch/g)).toHaveLength(countsOf(listed("3.12").instructions).switches);
  expect(old).toContain("n += 1;");
});

test("the return that nobody wrote is no part of the last line", () => {
  for (const python of ["2.7", "3.9", "3.12"]) expect(written(listed(python).instructions).at(-1)!.opcode).not.toMatch(/^RETURN/);
});

test("stepping goes around the loop for ever; a function without one comes to its end", () => {
  const steps = stepsOf("2.7");
  const path = [0];
  for (let k = 0; k < 100; k++) path.push(following(steps, path.at(-1)!)!);
  expect(path).not.toContain(null);
  expect(path.filter((at) => steps[at]![4] === "JUMP_ABSOLUTE").length).toBeGreaterThan(5);
  expect(following([[0, false, false, null, "RETURN_CONST"]], 0)).toBeNull();
});

test("what a step tells is what its version does: ticks on 2.7, a look at the jump back on 3.12", () => {
  const old = stepsOf("2.7");
  const load = old.findIndex(([, , , , opcode]) => opcode === "LOAD_GLOBAL");
  expect(told(old, [load])).toContain("1 of 1 instructions counted");
  const recent = stepsOf("3.12");
  const [global, jump] = ["LOAD_GLOBAL", "JUMP_BACKWARD"].map((name) => recent.findIndex(([, , , , opcode]) => opcode === name));
  expect(told(recent, [global!])).toContain("Nobody can come in");
  expect(told(recent, [jump!])).toContain("looks whether another thread");
});

test("tokens and trees are text", () => {
  expect(tokensHtml([{ kind: "operator", text: "<" }])).toContain("<code>&#60;</code>");
  const leaf = { kind: "Name", text: "a<b", role: "target", children: [] };
  expect(treeHtml({ kind: "AugAssign", text: "", role: "", children: [leaf] })).toMatch(/AugAssign.*<ul><li>.*target.*a&#60;b/);
});
