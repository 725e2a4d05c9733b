/** warnings, as far as it is modelled: filters, recording, the place of a warning. */
import { expect, test } from "vitest";
import { lines, run } from "./program.ts";

const WARN = `import { warn, simplefilter, filterwarnings, resetwarnings, catch_warnings } from "switchpoint/warnings";
import { UserWarning, DeprecationWarning } from "switchpoint/builtins";`;

test("a warning is printed once from its place", () => {
  const { stderr } = run(`${WARN}\nfor (let i = 0; i < 3; i++) warn("careful");\nwarn("old", DeprecationWarning);`);
  expect(stderr).toBe("program.ts:3: UserWarning: careful\nprogram.ts:4: DeprecationWarning: old\n");
});

test("filters: ignore, error, always, by class and by text", () => {
  const result = run(`${WARN} simplefilter("ignore", UserWarning); warn("a"); resetwarnings();
simplefilter("always"); for (let i = 0; i < 2; i++) warn("b");
filterwarnings("error", "dang"); try { warn("dangerous"); } catch (e) { print((e as any).name, (e as any).message); }
try { simplefilter("no" as any); } catch (e) { print((e as any).message); }`);
  expect(result.stdout).toBe("UserWarning dangerous\ninvalid action: 'no'\n");
  expect(result.stderr.match(/: b\n/g)).toHaveLength(2);
  expect(result.stderr).not.toContain(": a\n");
});

test("catch_warnings records, and puts things back", () => {
  const text = `${WARN} { using log = new catch_warnings({ record: true }); simplefilter("always"); warn("one"); warn("two"); print(log.length, log[0]!.message.message, log[1]!.category === UserWarning); }
warn("after");`;
  expect(lines(text)).toEqual(["2 one True"]);
  expect(run(text).stderr).toBe("program.ts:3: UserWarning: after\n");
});
