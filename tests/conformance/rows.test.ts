/**
 * Every row of the conformance list is a test that carries its ID in its title, or stands here with the reason why not.
 * rows.json is the list as it was probed on real interpreters.
 */
import ts from "typescript";
import { expect, test } from "vitest";
import { filesBelow, parse } from "../source-files.ts";
import rows from "./rows.json" with { type: "json" };

/** Rows without a test: ID → why. */
const untested: Readonly<Record<string, string>> = {};

/** The function that a call comes down to: `test` of `test.each(rows)("title")`. */
function calledName(node: ts.Expression): string {
  if (ts.isCallExpression(node) || ts.isPropertyAccessExpression(node)) return calledName(node.expression);
  return ts.isIdentifier(node) ? node.text : "";
}

/** The IDs in the titles of a test file. */
function idsIn(path: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const title = ts.isCallExpression(node) ? node.arguments[0] : undefined;
    if (title !== undefined && ts.isCallExpression(node) && ["test", "it", "describe"].includes(calledName(node.expression)))
      if (ts.isStringLiteralLike(title) || ts.isTemplateExpression(title)) found.push(...(title.getText().match(/\b[A-Z]+-\d+\b/g) ?? []));
    ts.forEachChild(node, visit);
  };
  visit(parse(path));
  return found;
}

const tested = new Set(filesBelow("tests", [".test.ts"]).flatMap(idsIn));

test("the list is whole", () => {
  expect(new Set(rows.map(({ id }) => id)).size).toBe(278);
});

test("every row has a test or a reason", () => {
  expect(rows.map(({ id }) => id).filter((id) => !tested.has(id) && !(id in untested))).toEqual([]);
  expect(
    Object.keys(untested).filter((id) => tested.has(id)),
    "tested all the same",
  ).toEqual([]);
});

test("at least 260 rows are tested", () => {
  expect(rows.filter(({ id }) => tested.has(id)).length).toBeGreaterThanOrEqual(260);
});
