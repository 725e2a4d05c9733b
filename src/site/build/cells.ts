/**
 * The course's programs as text, by their place under content/. Only what a page shows or runs is ever sent to it.
 */
import type { SourceFile } from "switchpoint/protocol";

const texts = import.meta.glob<string>("/content/**/*.{ts,py}", { query: "?raw", import: "default", eager: true });

/** The text of a file under content/ ("09-locks/lost-update.ts"), or undefined. */
export function textOf(path: string): string | undefined {
  return texts[`/content/${path}`];
}

/** The program `src` ("./lost-update.ts") of a chapter and the cells that it imports, itself first. */
export function programFiles(chapter: string, src: string): SourceFile[] {
  const files = new Map<string, string>();
  const add = (name: string): void => {
    const text = textOf(`${chapter}/${name}`);
    if (text === undefined) throw new Error(`content/${chapter}: there is no ${name} (wanted by ${src})`);
    if (files.has(name)) return;
    files.set(name, text);
    for (const [, imported] of text.matchAll(/\bfrom\s+["']\.\/([\w-]+)(?:\.ts)?["']/g)) add(`${imported!}.ts`);
  };
  add(src.replace(/^\.\//, ""));
  return [...files].map(([name, text]) => ({ name, text }));
}
