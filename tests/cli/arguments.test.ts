import { expect, test } from "vitest";
import { parseArguments, type Table } from "../../src/switchpoint/cli/arguments.ts";

const table = {
  python: { takes: "choice", of: ["3.9", "3.12"] },
  cores: { takes: "integer", from: 1, to: 64 },
  "switch-interval": { takes: "number", above: 0 },
  arg: { takes: "pairs" },
  json: { takes: "flag" },
} as const satisfies Table;

const parse = (line: string) => parseArguments(line.split(" "), table);

test("options and operands may be mixed", () => {
  expect(parse("a.ts --cores 2 b.ts --json --switch-interval=1e-5")).toEqual({
    options: { cores: 2, json: true, "switch-interval": 0.00001 },
    operands: ["a.ts", "b.ts"],
  });
});

test("--arg takes several pairs, in one go or one by one", () => {
  expect(parse("a.ts --arg n=3 who=me=you --json --arg k=").options.arg).toEqual({ n: "3", who: "me=you", k: "" });
  expect(parse("--arg n=3 a.ts b=1").operands).toEqual(["a.ts"]);
});

test("after -- everything is an operand", () => {
  expect(parse("-- --json").operands).toEqual(["--json"]);
});

test.each([
  ["--cores 0", '--cores takes an integer from 1 to 64, not "0"'],
  ["--cores two", '--cores takes an integer from 1 to 64, not "two"'],
  ["--cores 1.5", '--cores takes an integer from 1 to 64, not "1.5"'],
  ["--cores", "--cores needs an integer from 1 to 64"],
  ["--cores --json", "--cores needs an integer from 1 to 64"],
  ["--switch-interval 0", '--switch-interval takes a number above 0, not "0"'],
  ["--switch-interval NaN", '--switch-interval takes a number above 0, not "NaN"'],
  ["--python 3.99", '--python takes one of 3.9, 3.12, not "3.99"'],
  ["--arg n", '--arg takes name=value, not "n"'],
  ["--json=yes", "--json takes no value"],
  ["--core 2", "there is no option --core: did you mean --cores?"],
  ["-x", "there is no option -x: there are --python --cores --switch-interval --arg --json"],
])("%s: %s", (line, message) => {
  expect(() => parse(line)).toThrow(message);
});
