import { expect, test } from "vitest";
import { tokensOf, treeOf } from "switchpoint/stages";

const SOURCE = `let total: number = 0;\nif (total < 10) {\n  total += "ab".length * 2;\n}\n`;

test("the tokens of a line are its words, each of a kind; other lines' are left out", () => {
  expect(tokensOf(SOURCE, 3).map(({ kind, text }) => `${kind} ${text}`)).toEqual([
    "name total",
    "operator +=",
    'string "ab"',
    "punctuation .",
    "name length",
    "operator *",
    "number 2",
    "punctuation ;",
  ]);
  expect(tokensOf(SOURCE, 2)[0]).toEqual({ kind: "keyword", text: "if" });
});

test("the tree is that of the statement on the line, not of the block around it", () => {
  const tree = treeOf(SOURCE, 3)!;
  expect(tree.kind).toBe("ExpressionStatement");
  const [assignment] = tree.children;
  expect(assignment).toMatchObject({ kind: "AssignmentExpression", text: "+=", role: "expression" });
  expect(assignment!.children.map(({ role, kind }) => `${role} ${kind}`)).toEqual(["left Identifier", "right BinaryExpression"]);
});

test("a line on which nothing begins has no tree", () => {
  expect(treeOf(SOURCE, 4)).toBeNull();
});
