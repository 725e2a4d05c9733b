/**
 * Every term of the seeds that belongs to a written chapter has its place: content/terms.json names chapter and anchor, and the
 * chapter has that anchor (a heading, a program, a question or an exercise).
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../source-files.ts";

interface Place {
  readonly term: string;
  readonly chapter: string;
  readonly anchor: string;
}

const file = join(root, "content/terms.json");
const places = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Place[]) : [];

/** As the site makes the ids of headings. */
function slug(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, "")
    .replaceAll(" ", "-");
}

/** What a chapter can be linked into at. */
function anchorsOf(text: string): Set<string> {
  const headings = [...text.matchAll(/^#{2,4} +(.*)$/gm)].map(([, heading]) => slug(heading!.replace(/[`*_]/g, "")));
  const ids = [...text.matchAll(/\bid="([^"]+)"/g)].map(([, id]) => id!);
  const sources = [...text.matchAll(/\bsrc(?:=|: )"?\.\/(?:exercises\/)?([\w-]+)/g)].map(([, name]) => name!);
  return new Set([...headings, ...ids, ...sources]);
}

test.each(places)("$term: $chapter#$anchor", ({ term, chapter, anchor }) => {
  const text = readFileSync(join(root, "content", chapter, "index.mdx"), "utf8");
  expect([...anchorsOf(text)]).toContain(anchor);
  expect(term.trim()).not.toBe("");
});

test("no term stands twice in one place", () => {
  const keys = places.map(({ term, chapter, anchor }) => `${term} ${chapter}#${anchor}`);
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});
