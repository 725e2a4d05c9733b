/**
 * A folder per construct: input.ts, and the code and points that are emitted for it. After a wanted change:
 *
 *     UPDATE=1 npx vitest run tests/compiler/samples.test.ts
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { compile } from "../../src/switchpoint/compiler/compile.ts";
import type { Compiled } from "../../src/switchpoint/compiler/compiled.ts";

const folder = new URL("../samples/compiler/", import.meta.url);

/** The emitted code, then its points, as comments. */
function shown({ code, sites }: Compiled): string {
  const points = sites.map(
    ({ kind, name, line, column, instructions }, index) =>
      `// ${index} ${kind}${name === "" ? "" : ` ${name}`} ${line}:${column} [${instructions.join(" ")}]`,
  );
  return `${code}\n${points.join("\n")}\n`;
}

test.each(readdirSync(folder))("%s", (name) => {
  const result = compile(readFileSync(new URL(`${name}/input.ts`, folder), "utf8"), `${name}.ts`);
  if (!result.ok) throw new Error(result.faults[0]!.message);
  const file = new URL(`${name}/output.js`, folder);
  const output = shown(result.compiled);
  if (process.env["UPDATE"] !== undefined || !existsSync(file)) writeFileSync(file, output);
  expect(output).toBe(readFileSync(file, "utf8"));
  expect(() => (0, eval)(result.compiled.code)).not.toThrow();
});
