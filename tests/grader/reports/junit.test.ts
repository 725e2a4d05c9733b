/** JUnit XML as a CI server reads it: by junit2json, a consumer of such files. */
import { expect, it } from "vitest";
import { all, facts, wrong } from "./results.ts";
import { reports } from "../../../src/switchpoint/grader/reports/reports.ts";

/** What is used of the package. */
interface Suite {
  readonly name: string;
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
  readonly properties: readonly { readonly name: string; readonly value: string }[];
  readonly testcase: readonly { readonly failure?: readonly { readonly inner: string }[]; readonly error?: readonly unknown[] }[];
}
type Consumer = { parse(xml: string): Promise<{ readonly testsuite: readonly Suite[] }> };

const consumer = await (import("junit2json" as string) as Promise<Consumer>).catch(() => null);
const read = async (xml: string) => await consumer!.parse(xml);

/** Skipped only where `npm install` has not brought the package. */
const test = it.skipIf(consumer === null);

const text = reports.junit.write(all, facts);

test("a suite for each submission, a case for each check, and sums that agree", async () => {
  const { testsuite: suites, ...root } = await read(text);
  expect(root).toMatchObject({ name: "counter", tests: 9, failures: 4, errors: 1 });
  expect(suites.map(({ tests, failures, errors }) => [tests, failures, errors])).toEqual([
    [3, 0, 0],
    [3, 2, 0],
    [2, 2, 0],
    [1, 0, 1],
  ]);
  for (const suite of suites) {
    expect(suite.testcase).toHaveLength(suite.tests);
    expect(suite.testcase.filter(({ failure }) => failure !== undefined)).toHaveLength(suite.failures);
    expect(suite.testcase.filter(({ error }) => error !== undefined)).toHaveLength(suite.errors);
  }
});

test("points, hashes and the witness are properties", async () => {
  const { testsuite } = await read(text);
  const properties = new Map(testsuite[1]!.properties.map(({ name, value }) => [name, value]));
  expect(Number(properties.get("score"))).toBe(1);
  expect(properties.get("content_hash")).toBe(wrong.content_hash);
  expect(text).toContain('<property name="schedule" value="sp1.any.00000000.a3b"/>');
});

test("what a program says stays text: no element, no entity, no end of anything", async () => {
  const { testsuite } = await read(text);
  const [, failed] = testsuite[1]!.testcase;
  expect(failed!.failure![0]!.inner).toContain(`<script>alert("&'")</script> ]]> \\x00\\uffff \\ud800`);
  expect(text).not.toContain("<script>");
  expect(testsuite[1]!.name).toBe("sub/=bob<b>,\\x1b[1m.ts");
});
