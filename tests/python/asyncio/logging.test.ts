/** What asyncio says goes through the logger "asyncio", as the program has configured it. */
import { expect, test } from "vitest";
import { run } from "../../conformance/program.ts";

const program = (
  setting: string,
): string => `import * as asyncio from "switchpoint/asyncio"; import * as logging from "switchpoint/logging";
${setting}
async function bad() { throw new Error("x"); }
asyncio.run((async () => { asyncio.create_task(bad()); await asyncio.sleep(0.1); })());`;

test.each([
  ["", /^Task exception was never retrieved\nfuture: <Task finished/],
  ['logging.basicConfig({ format: "%(levelname)s:%(name)s:%(message)s" });', /^ERROR:asyncio:Task exception was never retrieved\n/],
  ['logging.getLogger("asyncio").setLevel(logging.CRITICAL);', /^$/],
])("%s", (setting, stderr) => {
  expect(run(program(setting)).stderr).toMatch(stderr);
});
