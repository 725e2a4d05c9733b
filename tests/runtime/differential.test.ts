/**
 * Compiled programs do what the host does with the same text: at full speed, and stopping at every scheduling point.
 */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { bothWays } from "./driver.ts";
import { functions } from "./programs/functions.ts";
import { statements } from "./programs/statements.ts";

/** A file a construct. */
const samples = new URL("../samples/language/", import.meta.url);
const language = Object.fromEntries(
  readdirSync(samples).map((name) => [name.replace(".ts", ""), readFileSync(new URL(name, samples), "utf8")]),
);

describe.each([
  ["language", language],
  ["statements", statements],
  ["functions", functions],
])("%s", (_, programs) => {
  test.each(Object.entries(programs))("%s", (_name, text) => {
    const { native, fast, stepping } = bothWays(text);
    expect(fast.thrown instanceof Error && fast.error !== native.error ? fast.thrown.stack : fast.error).toBe(native.error);
    expect(fast.lines).toEqual(native.lines);
    expect(stepping).toMatchObject({ lines: native.lines, error: native.error });
    expect(native.lines.length).toBeGreaterThan(0);
  });
});
