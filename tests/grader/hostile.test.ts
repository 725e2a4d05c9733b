/**
 * Submissions that want points without solving the exercise, or harm: none passes, none escapes, each ends with the right word,
 * and the same process grades the next one as if nothing had been. The corpus is data (hostile-samples.ts).
 *
 * Two lanes grade at once, each with a process of its own (they differ in their caps on memory).
 */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { gradeSubmission } from "../../src/switchpoint/cli/grade-submission.ts";
import type { GradeResult } from "../../src/switchpoint/runtime/results.ts";
import { exerciseNamed, hostileSamples, solutionOf, type HostileSample } from "./hostile-samples.ts";
import { malformed } from "./malformed.ts";

const usualMebibytes = 256;
/** Whoever changes nothing but variables of its own: the next one is asked only after the others. */
const harmless = new Set(["hidden-state", "detection"]);
const secret = "the secret of the machine";

const scratch = mkdtempSync(join(tmpdir(), "switchpoint-hostile-"));
const canary = { file: join(scratch, "canary"), secretFile: join(scratch, "secret"), port: 0 };
let server: Server;
let visitors = 0;

beforeAll(async () => {
  writeFileSync(canary.secretFile, secret);
  process.env["SWITCHPOINT_SECRET"] = secret;
  server = createServer(() => visitors++);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  canary.port = (server.address() as AddressInfo).port;
});

afterAll(() => {
  server.close();
  delete process.env["SWITCHPOINT_SECRET"];
  rmSync(scratch, { recursive: true, force: true });
});

function grade(exercise: string, text: string, lane: number, caps: { seconds?: number; mebibytes?: number | null } = {}) {
  const limits = { seconds: caps.seconds ?? 60, mebibytes: (caps.mebibytes ?? usualMebibytes) + lane };
  return gradeSubmission(exerciseNamed(exercise), { name: "answer.ts", text }, { hidden: true }, limits);
}

/** Does `work` for all items in two lanes; what it says of them. */
async function inTwoLanes<T>(items: readonly T[], work: (item: T, lane: number) => Promise<readonly string[]>): Promise<string[]> {
  const faults: string[] = [];
  let next = 0;
  const lane = async (number: number) => {
    while (next < items.length) faults.push(...(await work(items[next++]!, number)));
  };
  await Promise.all([lane(0), lane(1)]);
  return faults;
}

/** What is not as it should be about the result of a hostile submission. */
function faultsOf({ name, fails, error }: HostileSample, result: GradeResult): string[] {
  const said = result.cases.map(({ id, status, message }) => `${id} ${status}: ${message}`).join("\n");
  const faults: string[] = [];
  if (result.status === "pass" || (result.max_score > 0 && result.score === result.max_score)) faults.push("passes");
  if (result.status !== (error === null ? "fail" : "error") || (error !== null && result.error?.type !== error))
    faults.push("another word");
  if (said.includes("ESCAPED") || said.includes(secret)) faults.push("escapes");
  for (const [id, text] of fails) {
    const found = result.cases.find((each) => each.id === id);
    if (found?.status !== "fail" || !found.message.includes(text)) faults.push(`check ${id} does not say ${text}`);
  }
  return faults.map((fault) => `${name}: ${fault}\n${said}`);
}

const clean = new Map<string, string>();

/** The solution, graded by the process that has just graded `before`: byte for byte what it is otherwise. */
async function faultsAfter(before: string, exercise: string, lane: number, mebibytes: number | null): Promise<string[]> {
  const result = await grade(exercise, solutionOf(exercise), lane, { mebibytes });
  const text = JSON.stringify(result);
  if (!clean.has(exercise)) clean.set(exercise, text);
  return result.status === "pass" && text === clean.get(exercise) ? [] : [`after ${before}: the solution gets ${text}`];
}

test("the corpus is large, of many kinds, and each sample says what must come of it", () => {
  const samples = hostileSamples(canary);
  expect(samples.length).toBeGreaterThan(60);
  expect(new Set(samples.map(({ kind }) => kind)).size).toBeGreaterThan(8);
  expect(samples.filter(({ fails, error }) => fails.size === 0 && error === null)).toEqual([]);
});

test("no hostile submission passes, escapes, or harms the next one", async () => {
  const faults = await inTwoLanes(hostileSamples(canary), async (sample, lane) => {
    const result = await grade(sample.exercise, sample.text, lane, sample);
    const after = harmless.has(sample.kind) ? [] : await faultsAfter(sample.name, sample.exercise, lane, sample.mebibytes);
    return [...faultsOf(sample, result), ...after];
  });
  expect(faults).toEqual([]);
  expect(existsSync(canary.file)).toBe(false);
  expect(visitors).toBe(0);
}, 600_000);

test("malformed submissions are told so, or are none", async () => {
  const faults = await inTwoLanes(malformed, async ({ name, exercise, text, says }, lane) => {
    const { status, cases } = await grade(exercise, text, lane);
    const first = cases[0]!.message;
    const fits = says === null ? status === "pass" : status === "fail" && first.includes(says);
    return [...(fits ? [] : [`${name}: ${status}, ${first}`]), ...(await faultsAfter(name, exercise, lane, null))];
  });
  expect(faults).toEqual([]);
}, 300_000);

test("a forged exit inside the checked function is an error like any other", async () => {
  const text = `
    let counter = 0;
    export function increment() { const before = counter; counter = before + 1; if (counter !== before + 1) throw { name: "SystemExit" }; }
    export function total() { if (counter !== 2) throw Object.assign(new Error("gone"), { name: "SystemExit" }); return 2; }
  `;
  expect((await grade("counter", text, 0)).cases[1]).toMatchObject({ status: "fail" });
});
