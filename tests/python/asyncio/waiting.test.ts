/** asyncio.wait_for: what is no time-out is refused as CPython refuses it. */
import { expect, test } from "vitest";
import { lines, raises } from "../../conformance/program.ts";

const setup = `import * as asyncio from "switchpoint/asyncio";
async function main(timeout: any) { await asyncio.wait_for(asyncio.sleep(5), timeout); }
`;

test.each([
  ["{ timeout: 1 }", "TypeError: '<=' not supported between instances of 'dict' and 'int'"],
  ['"1"', "TypeError: '<=' not supported between instances of 'str' and 'int'"],
])("a time-out of %s", (timeout, refusal) => {
  expect(lines(raises(setup, `asyncio.run(main(${timeout}))`))[0]).toBe(refusal);
});
