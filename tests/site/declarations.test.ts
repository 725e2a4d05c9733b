import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { declarationsOf } from "../../src/site/build/declarations.ts";
import { root } from "../source-files.ts";

const text = `/** A module. */
import { b } from "./b.ts";

/** Most of it. */
const MOST = 4;

export class A {
  /** Takes it. */
  *take(x: number): Sim<void> {
    while (x) {
      yield* this.#step(x);
    }
  }

  #step(x: number): void {
    take(x);
  }
}

export function* walk(a: A): Sim<void> {
  yield* a.take(1);
}
`;

test("declarations come whole, with their doc comments, in the order asked for", () => {
  expect(declarationsOf(text, ["#step", "take"])).toBe(
    `#step(x: number): void {\n  take(x);\n}\n\n/** Takes it. */\n*take(x: number): Sim<void> {\n  while (x) {\n    yield* this.#step(x);\n  }\n}`,
  );
  expect(declarationsOf(text, ["MOST"])).toBe("/** Most of it. */\nconst MOST = 4;");
  expect(declarationsOf(text, ["walk"])).toBe("export function* walk(a: A): Sim<void> {\n  yield* a.take(1);\n}");
});

test("what is not declared is an error, a call is no declaration", () => {
  expect(() => declarationsOf(text, ["give"])).toThrow("there is no declaration of give");
  expect(() => declarationsOf("export function f(): void {\n  take(1);\n}\n", ["take"])).toThrow();
});

test("of the model's own files every member is found by its name", () => {
  const gil = readFileSync(join(root, "src/switchpoint/gil/new-gil.ts"), "utf8");
  expect(declarationsOf(gil, ["take"])).toMatch(/^\*take\(thread: Runnable\): Sim<void> \{\n[^]*\n\}$/);
});
