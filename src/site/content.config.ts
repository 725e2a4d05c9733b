/**
 * The course as data: guides (content/guides/<name>.mdx), chapters (content/<chapter>/index.mdx) and exercises (content/<chapter>/exercises/<name>/exercise.mdx).
 */
import { glob } from "astro/loaders";
import { z } from "astro/zod";
import { defineCollection } from "astro:content";

/** A run or an exploration that the chapter's prose quotes numbers from, by name. Options as on the command line. */
const namedRun = z
  .object({
    src: z.string().startsWith("./"),
    do: z.enum(["run", "explore", "tree"]).default("run"),
    python: z.string().optional(),
    cores: z.number().int().positive().optional(),
    switchInterval: z.number().positive().optional(),
    checkInterval: z.number().int().positive().optional(),
    seed: z.number().int().optional(),
    args: z.record(z.string(), z.string()).optional(),
    expect: z.string().optional(),
  })
  .strict();

const chapters = defineCollection({
  loader: glob({ base: "./content", pattern: "*/index.mdx", generateId: ({ entry }) => entry.replace(/\/index\.mdx$/, "") }),
  schema: z
    .object({
      title: z.string(),
      /** The question that the chapter answers, in a sentence or two. */
      question: z.string(),
      /** For search engines and link previews. */
      description: z.string().max(200),
      runs: z.record(z.string(), namedRun).default({}),
    })
    .strict(),
});

const exercises = defineCollection({
  loader: glob({
    base: "./content",
    pattern: "*/exercises/*/exercise.mdx",
    generateId: ({ entry }) => entry.replace(/\/exercises\//, "/").replace(/\/exercise\.mdx$/, ""),
  }),
  schema: z
    .object({
      title: z.string(),
      hints: z.array(z.string()).default([]),
      points: z.union([z.number(), z.record(z.string(), z.number())]).optional(),
    })
    .loose(),
});

const guides = defineCollection({
  loader: glob({ base: "./content/guides", pattern: "*.mdx" }),
  schema: z.object({ title: z.string(), description: z.string().max(200) }).strict(),
});

export const collections = { chapters, exercises, guides };
