import { expect, test } from "vitest";
import { Progress } from "../../src/switchpoint/cli/output.ts";

/** What a stream was given. */
function recorder(isTTY: boolean) {
  let text = "";
  const stream = { isTTY, write: (chunk: string) => ((text += chunk), true) } as NodeJS.WriteStream;
  return { stream, text: () => text };
}

test("a bar on a terminal, gone at the end", () => {
  const { stream, text } = recorder(true);
  const progress = new Progress(2, stream);
  progress.step();
  expect(text()).toBe(`\r[${"#".repeat(15)}${".".repeat(15)}] 1/2`);
  progress.step();
  expect(text().endsWith("2/2\r\u001b[K")).toBe(true);
});

test("silent elsewhere, and for a single piece", () => {
  for (const [total, isTTY] of [
    [2, false],
    [1, true],
  ] as const) {
    const { stream, text } = recorder(isTTY);
    const progress = new Progress(total, stream);
    progress.step();
    progress.clear();
    expect(text()).toBe("");
  }
});
